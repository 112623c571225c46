/** Pushover asks third-party clients to say what they are and that they are unofficial. */
export const USER_AGENT = 'dovecote (unofficial Pushover client for n8n and Node-RED)';
