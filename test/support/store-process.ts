import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The module that starts the store. */
export const EMBEDDED_STORE = fileURLToPath(
  new URL('../../services/store/embedded/index.js', import.meta.url),
);

/** A process of its own that has the store in `dataDir`, until it is killed. */
export async function storeInAnotherProcess(
  dataDir: string,
): Promise<{ pid: number; uri: string; kill: () => Promise<void> }> {
  const script = `const { startEmbeddedStore } = await import(${JSON.stringify(EMBEDDED_STORE)});
    const { uri } = await startEmbeddedStore({ dataDir: ${JSON.stringify(dataDir)} });
    console.log(uri); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  const uri = await new Promise<string>((resolve) =>
    child.stdout.once('data', (data: Buffer) => {
      resolve(data.toString().trim());
    }),
  );
  return {
    pid: child.pid ?? 0,
    uri,
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
