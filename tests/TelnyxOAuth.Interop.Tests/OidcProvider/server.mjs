// An authorization server that this project did not write, on a free port of this machine: oidc-provider, with one user who
// signs in and agrees at once. It prints its issuer when it listens, and ends with its standard input.
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

const configuration = {
  // The addresses that the SDK's own client calls.
  routes: {
    authorization: '/oauth/authorize',
    introspection: '/oauth/introspect',
    jwks: '/oauth/jwks',
    registration: '/oauth/register',
    revocation: '/oauth/revoke',
    token: '/oauth/token',
  },
  jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] },
  cookies: { keys: ['not a secret: this server lives as long as a test'] },
  scopes: ['openid', 'offline_access', 'read', 'write'],
  clientDefaults: { grant_types: ['authorization_code', 'refresh_token'] },
  rotateRefreshToken: true,
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  interactions: { url: (_, interaction) => `/agree/${interaction.uid}` },
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    introspection: { enabled: true, allowedPolicy: () => true },
    registration: { enabled: true },
    revocation: { enabled: true },
    resourceIndicators: {
      enabled: true,
      useGrantedResource: () => true,
      getResourceServerInfo: (_, resource) => ({ scope: 'read write', audience: resource, accessTokenFormat: 'jwt' }),
    },
  },
};

async function agree(provider, request, response) {
  const { params, session, grantId } = await provider.interactionDetails(request, response);
  const accountId = session?.accountId ?? 'ann';
  const grant = (grantId && (await provider.Grant.find(grantId))) || new provider.Grant({ accountId, clientId: params.client_id });
  grant.addOIDCScope(params.scope ?? '');
  for (const resource of [params.resource ?? []].flat()) {
    grant.addResourceScope(resource, params.scope ?? '');
  }
  await provider.interactionFinished(request, response, { login: { accountId }, consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: true });
}

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, configuration);
  const handle = provider.callback();
  server.on('request', (request, response) => {
    if (request.url.startsWith('/agree/')) {
      agree(provider, request, response).catch((error) => {
        response.statusCode = 500;
        response.end(String(error?.stack));
      });
    } else {
      handle(request, response);
    }
  });
  console.log(issuer);
});

process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
