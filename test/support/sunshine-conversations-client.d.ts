/** The parts of the official library that the tests use; it brings no types of its own. */
declare module 'sunshine-conversations-client' {
  type Answer = Readonly<Record<string, unknown>>;
  type Body = Readonly<Record<string, unknown>>;
  type ById = (appId: string, id: string) => Promise<Answer>;
  type ByTwoIds = (appId: string, id: string, second: string) => Promise<Answer>;
  type WithBody = (appId: string, id: string, body: Body) => Promise<Answer>;
  type WithTwoIdsAndBody = (appId: string, id: string, second: string, body: Body) => Promise<Answer>;
  /** Of `page` and `filter` it sends the first member only. */
  interface ListOptions {
    readonly page?: Body;
    readonly filter?: Body;
  }

  class ApiClient {
    basePath: string;
    readonly authentications: {
      readonly basicAuth: { username?: string; password?: string };
      readonly bearerAuth: { accessToken?: string };
    };
  }

  class Api {
    readonly apiClient: ApiClient;
    constructor(client: ApiClient);
  }
  class ActivitiesApi extends Api {
    postActivity: WithBody;
  }
  class AppKeysApi extends Api {
    createAppKey: (appId: string, body: Body) => Promise<Answer>;
    listAppKeys: (appId: string) => Promise<Answer>;
    getAppKey: ById;
    deleteAppKey: ById;
  }
  class AppsApi extends Api {
    createApp: (body: Body) => Promise<Answer>;
    listApps: (options?: ListOptions) => Promise<Answer>;
    getApp: (appId: string) => Promise<Answer>;
    updateApp: (appId: string, body: Body) => Promise<Answer>;
    deleteApp: (appId: string) => Promise<Answer>;
  }
  class AttachmentsApi extends Api {
    uploadAttachment: (appId: string, access: string, source: unknown, options?: Body) => Promise<Answer>;
    deleteAttachment: (appId: string, body: Body) => Promise<Answer>;
  }
  class ClientsApi extends Api {
    createClient: WithBody;
    listClients: (appId: string, user: string, options?: ListOptions) => Promise<Answer>;
    removeClient: ByTwoIds;
  }
  class ConversationsApi extends Api {
    createConversation: (appId: string, body: Body) => Promise<Answer>;
    listConversations: (appId: string, filter: Body, options?: ListOptions) => Promise<Answer>;
    getConversation: ById;
    updateConversation: WithBody;
    deleteConversation: ById;
    downloadMessageRef: WithBody;
  }
  class CustomIntegrationApiKeysApi extends Api {
    createCustomIntegrationKey: WithBody;
    listCustomIntegrationKeys: ById;
    getCustomIntegrationKey: ByTwoIds;
    deleteCustomIntegrationKey: ByTwoIds;
  }
  class DevicesApi extends Api {
    listDevices: ById;
    getDevice: ByTwoIds;
  }
  class IntegrationsApi extends Api {
    createIntegration: (appId: string, body: Body) => Promise<Answer>;
    listIntegrations: (appId: string, options?: ListOptions) => Promise<Answer>;
    getIntegration: ById;
    updateIntegration: WithBody;
    deleteIntegration: ById;
  }
  class MessagesApi extends Api {
    postMessage: WithBody;
    listMessages: (appId: string, conversation: string, options?: ListOptions) => Promise<Answer>;
    deleteMessage: ByTwoIds;
    deleteAllMessages: ById;
  }
  class OAuthEndpointsApi extends Api {
    authorize: (clientId: string, responseType: string, options?: Body) => Promise<unknown>;
    getToken: (body: Body) => Promise<Answer>;
    revokeAccess: () => Promise<Answer>;
  }
  class ParticipantsApi extends Api {
    joinConversation: WithBody;
    leaveConversation: WithBody;
    listParticipants: (appId: string, conversation: string, options?: ListOptions) => Promise<Answer>;
  }
  class SwitchboardActionsApi extends Api {
    passControl: WithBody;
    offerControl: WithBody;
    acceptControl: WithBody;
    releaseControl: ById;
  }
  class SwitchboardIntegrationsApi extends Api {
    createSwitchboardIntegration: WithBody;
    listSwitchboardIntegrations: ById;
    updateSwitchboardIntegration: WithTwoIdsAndBody;
    deleteSwitchboardIntegration: ByTwoIds;
  }
  class SwitchboardsApi extends Api {
    createSwitchboard: (appId: string) => Promise<Answer>;
    listSwitchboards: (appId: string) => Promise<Answer>;
    updateSwitchboard: WithBody;
    deleteSwitchboard: ById;
  }
  class UsersApi extends Api {
    createUser: (appId: string, body: Body) => Promise<Answer>;
    getUser: ById;
    updateUser: WithBody;
    deleteUser: ById;
    deleteUserPersonalInformation: ById;
  }
  class WebhooksApi extends Api {
    createWebhook: WithBody;
    listWebhooks: ById;
    getWebhook: ByTwoIds;
    updateWebhook: WithTwoIdsAndBody;
    deleteWebhook: ByTwoIds;
  }
}
