import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../services/package-root.js';
import { drawColorIcon, drawOutlineIcon } from './icons.js';
import { ICON_FILES } from './template.js';

// Run by hand after a change of the drawing; the pictures are committed so that every package carries the same bytes.
const folder = join(packageRoot(), 'manifest', 'icons');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, ICON_FILES.color), drawColorIcon());
writeFileSync(join(folder, ICON_FILES.outline), drawOutlineIcon());
