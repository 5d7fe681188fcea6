import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawColorIcon, drawOutlineIcon, readPixels } from '../../manifest/icons.js';
import { ICON_FILES } from '../../manifest/template.js';
import { packageRoot } from '../../services/package-root.js';

// Machines may round the edge of a curve differently; a changed drawing differs by far more than this.
const ROUNDING_LEVELS = 8;

describe('the committed icons', () => {
  const drawings = { [ICON_FILES.color]: drawColorIcon, [ICON_FILES.outline]: drawOutlineIcon };
  for (const [file, draw] of Object.entries(drawings)) {
    it(`${file} is what the drawing gives`, async () => {
      const committed = await readPixels(readFileSync(join(packageRoot(), 'manifest', 'icons', file)));
      const drawn = await readPixels(draw());
      assert.equal(committed.width, drawn.width);
      assert.equal(committed.height, drawn.height);
      const different = drawn.rgba.findIndex(
        (level, index) => Math.abs(level - (committed.rgba[index] ?? Infinity)) > ROUNDING_LEVELS,
      );
      assert.equal(different, -1, 'run the drawing again and commit the picture');
    });
  }
});
