import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What the choice of a browser depends on. The variables are the desktop session's own, not settings of the bot. */
export interface Desktop {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The command that opens the default browser at `url`, or undefined where there is no browser to open. */
export function browserCommand(url: string, desktop: Desktop): readonly [string, ...string[]] | undefined {
  const { platform, environment } = desktop;
  if (platform === 'darwin') return ['open', url];
  // The empty argument is the window's title: without it, `start` would take a quoted address for one.
  if (platform === 'win32') return ['cmd', '/c', 'start', '""', url.replaceAll('&', '^&')];
  const hasScreen = Boolean(environment.DISPLAY ?? environment.WAYLAND_DISPLAY);
  if (!hasScreen || !isOnPath('xdg-open', environment.PATH ?? '')) return undefined;
  return ['xdg-open', url];
}

/**
 * Opens the default browser at `url`. True when one was asked to open, false where there is none. It does not wait
 * for the browser and never throws: the address has been printed, and people can open it themselves.
 */
export function openBrowser(
  url: string,
  desktop: Desktop = { platform: process.platform, environment: process.env },
): boolean {
  const command = browserCommand(url, desktop);
  if (command === undefined) return false;
  const [program, ...programArguments] = command;
  try {
    const browser = spawn(program, programArguments, {
      stdio: 'ignore',
      detached: true,
      windowsHide: true,
      // cmd reads its line itself; quoted once more, the empty title would no longer be empty.
      windowsVerbatimArguments: true,
    });
    browser.on('error', () => undefined);
    browser.unref();
    return true;
  } catch {
    return false;
  }
}

function isOnPath(program: string, path: string): boolean {
  return path.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
