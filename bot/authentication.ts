import {
  AuthenticationConfiguration,
  AuthenticationError,
  ConnectorFactory,
  type AuthenticateRequestResult,
  type Claim,
  type ClaimsIdentity,
  type ConnectorClient,
  type ServiceClientCredentialsFactory,
  type UserTokenClient,
} from 'botframework-connector';
import {
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import type { Activity } from 'botframework-schema';
import type { Credentials } from './config.js';

const BOT_FRAMEWORK_ISSUER = 'https://api.botframework.com';
const UNAUTHORIZED = 401;

/** The SDK's settings for tests with an own issuer; all of them or none (the SDK drops every default otherwise). */
export type AuthenticationOverrides = Record<string, string>;

/**
 * The SDK's authentication, with two changes. Tokens of other issuers than the Bot Framework's are refused: the SDK would
 * take emulator tokens of any tenant. And the clients for a service address are made once, not for every turn.
 */
export class BotAuthentication extends ConfigurationBotFrameworkAuthentication {
  private readonly connectors = new Map<string, Promise<ConnectorClient>>();
  private userTokens: Promise<UserTokenClient> | undefined;

  constructor(
    credentials: Credentials | undefined,
    overrides: AuthenticationOverrides = {},
    credentialsFactory: Pick<
      ServiceClientCredentialsFactory,
      keyof ServiceClientCredentialsFactory
    > = factoryFor(credentials),
  ) {
    super(
      { ...settingsOf(credentials), ...overrides },
      credentialsFactory,
      new AuthenticationConfiguration([], credentials === undefined ? undefined : onlyFromBotFramework),
    );
  }

  override async authenticateRequest(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    const result = await super.authenticateRequest(activity, header);
    return { ...result, connectorFactory: this.createConnectorFactory(result.claimsIdentity) };
  }

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return new CachedConnectors(super.createConnectorFactory(identity), this.connectors);
  }

  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    this.userTokens ??= super.createUserTokenClient(identity);
    return this.userTokens;
  }
}

class CachedConnectors extends ConnectorFactory {
  constructor(
    private readonly factory: ConnectorFactory,
    private readonly made: Map<string, Promise<ConnectorClient>>,
  ) {
    super();
  }

  override create(serviceUrl: string, audience?: string): Promise<ConnectorClient> {
    const key = JSON.stringify([serviceUrl, audience]);
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const client = this.factory.create(serviceUrl, audience).then(withoutRetries);
    this.made.set(key, client);
    client.catch(() => this.made.delete(key));
    return client;
  }
}

/** Sends are not idempotent: a repeated request could write a message twice. */
function withoutRetries(client: ConnectorClient): ConnectorClient {
  // The SDK wraps the client whose pipeline has the policy; its types do not show it.
  const inner = (
    client as unknown as { client: { pipeline: { removePolicy: (policy: { name: string }) => unknown } } }
  ).client;
  inner.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  return client;
}

function onlyFromBotFramework(claims: Claim[]): Promise<void> {
  const issuer = claims.find(({ type }) => type === 'iss')?.value;
  if (issuer === BOT_FRAMEWORK_ISSUER) return Promise.resolve();
  return Promise.reject(new AuthenticationError('the token is not the Bot Framework’s', UNAUTHORIZED));
}

function settingsOf(credentials: Credentials | undefined): Record<string, string> {
  if (credentials === undefined) return {};
  return {
    MicrosoftAppId: credentials.appId,
    MicrosoftAppTenantId: credentials.tenantId,
    MicrosoftAppType: credentials.type,
    ...(credentials.password === undefined ? {} : { MicrosoftAppPassword: credentials.password }),
  };
}

function factoryFor(credentials: Credentials | undefined): ConfigurationServiceClientCredentialFactory {
  return new ConfigurationServiceClientCredentialFactory(settingsOf(credentials));
}
