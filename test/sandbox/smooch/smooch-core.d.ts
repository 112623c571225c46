declare module 'smooch-core' {
  type Json = Readonly<Record<string, unknown>>;
  /** Every call answers with the parsed body, or with nothing for 202 and 204. */
  type Call = (...args: readonly unknown[]) => Promise<Json | undefined>;

  type Names<Name extends string> = Readonly<Record<Name, Call>>;

  class Smooch {
    constructor(options: {
      readonly serviceUrl: string;
      readonly keyId?: string;
      readonly secret?: string;
      readonly scope?: string;
      readonly userId?: string;
      readonly jwt?: string;
    });

    readonly appUsers: Names<
      | 'create'
      | 'get'
      | 'update'
      | 'delete'
      | 'deleteProfile'
      | 'getChannels'
      | 'getBusinessSystems'
      | 'linkChannel'
      | 'unlinkChannel'
      | 'pingChannel'
      | 'getMessages'
      | 'sendMessage'
      | 'uploadImage'
      | 'deleteMessage'
      | 'deleteMessages'
      | 'conversationActivity'
      | 'getLinkRequests'
      | 'getAuthCode'
      | 'mergeUsers'
    > & {
      readonly stripe: Names<'updateCustomer' | 'createTransaction'>;
      readonly viber: Names<'getQRCode'>;
      readonly wechat: Names<'getQRCode'>;
    };
    readonly apps: Names<'create' | 'list' | 'get' | 'update' | 'delete' | 'getSdkIds'> & {
      readonly keys: Names<'create' | 'list' | 'get' | 'getJwt' | 'delete'>;
    };
    readonly attachments: Names<'create' | 'delete'>;
    readonly conversations: Names<'get' | 'postPostback' | 'resetUnreadCount'>;
    readonly deployments: Names<'create' | 'list' | 'get' | 'activate' | 'confirmCode' | 'delete'>;
    readonly integrations: Names<'create' | 'list' | 'get' | 'update' | 'delete'> & {
      readonly menu: Names<'get' | 'create' | 'update' | 'delete'>;
      readonly profile: Names<'get' | 'update'> & { readonly photo: Names<'upload'> };
      readonly messageTemplates: Names<'create' | 'list' | 'delete'>;
    };
    readonly menu: Names<'get' | 'configure' | 'remove'>;
    readonly notifications: Names<'postNotification'>;
    readonly serviceAccounts: Names<'create' | 'list' | 'get' | 'update' | 'delete'> & {
      readonly keys: Names<'create' | 'list' | 'get' | 'getJwt' | 'delete'>;
    };
    readonly stripe: Names<'getAccount'>;
    readonly templates: Names<'create' | 'list' | 'get' | 'update' | 'delete'>;
    readonly webhooks: Names<'list' | 'create' | 'get' | 'update' | 'delete'>;
  }

  export = Smooch;
}
