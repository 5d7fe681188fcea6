const TEAMS_HOSTS = [/^smba\.trafficmanager\.net$/, /(^|\.)teams\.microsoft\.(com|us)$/];
const LOOPBACK = /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/;

/** With credentials: the hosts over which Teams talks to bots, by https. */
export function isTeamsServiceUrl(serviceUrl: string): boolean {
  const url = read(serviceUrl);
  return url?.protocol === 'https:' && TEAMS_HOSTS.some((host) => host.test(url.hostname));
}

/** In the demo: this machine only, because nobody is authenticated. */
export function isLoopbackUrl(serviceUrl: string): boolean {
  const url = read(serviceUrl);
  return url !== undefined && ['http:', 'https:'].includes(url.protocol) && LOOPBACK.test(url.hostname);
}

function read(serviceUrl: string): URL | undefined {
  return URL.canParse(serviceUrl) ? new URL(serviceUrl) : undefined;
}
