// Runs after `npm ci`: builds, so that the first start is as fast as the others. An installation without the
// development packages (`npm ci --omit=dev`) brings its own `dist/` and has nothing to build with.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

let compiler;
try {
  compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
} catch {
  compiler = undefined;
}
if (compiler !== undefined) {
  process.exit(spawnSync(process.execPath, [compiler, '-b'], { stdio: 'inherit' }).status ?? 1);
}
