/** The values of the test vectors, computed with another implementation and accepted by the service's own library. */
export const shop = { privateKey: ['s3cr3t', 'key'].join('-'), username: 'clustaar', password: 's3cret' };
export const DATE = 'Tue, 07 May 2024 09:15:30 GMT';
export const SENT_AT = new Date('2024-05-07T09:15:33Z');

/** 817 bytes, exactly as they are signed. */
export const BODY =
  '{"topic":"conversation.step_reached","botID":"5f0c1d2e3a4b5c6d7e8f9000","timestamp":1715073330,"type":"notification_event","data":{"type":"step_reached_event","channel":"clustaar_web_chat","interlocutor":{"id":"5f0c1d2e3a4b5c6d7e8f9001","userID":"shop-42","externalID":null,"location":{"lat":48.85,"long":2.35},"email":"zoe@example.org","firstName":"Zoé","lastName":null,"phoneNumber":null,"customAttributes":{"plan":"gold"},"isLogged":true,"usedToTest":false},"session":{"values":{"city":"Lyon","visits":2}},"step":{"id":"5f0c1d2e3a4b5c6d7e8f9002","name":"Ask city","userData":"{\\"kind\\":\\"city\\"}","actions":[{"type":"send_text_action","alternatives":["Which city?"]},{"type":"pause_bot_action"}]},"input":{"type":"message","text":"bonjour","attachments":[{"type":"image","url":"https://cdn.example.org/a.png"}]}}}';

/** Its headers. */
export const HEADERS = {
  date: DATE,
  'x-hub-signature': 'sha1=66a9a4761b9c825f23410b1db38b51ba364c9cf8',
  authorization: 'Basic Y2x1c3RhYXI6czNjcmV0',
};
