import { SheetError } from './sheet.js';
import { readXml } from './xml.js';

/** What has to be known of a workbook to read its first visible sheet. */
export interface Workbook {
  /** The name of the sheet's part. */
  sheetPart: string;
  /** Whether days are counted from 1904 on, as old programs for the Mac did. */
  countsFrom1904: boolean;
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/** Finds the first sheet that is not hidden. Throws {@link SheetError}. */
export function readWorkbook(parts: ReadonlyMap<string, Uint8Array>): Workbook {
  const workbook = parts.get(WORKBOOK);
  const relations = parts.get(RELATIONS);
  if (workbook === undefined || relations === undefined) throw new SheetError({ kind: 'notASheet' });
  let countsFrom1904 = false;
  let relation: string | undefined;
  readXml(workbook, {
    open: (name, attributes) => {
      if (name === 'workbookPr') countsFrom1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name === 'sheet' && (attributes.state ?? 'visible') === 'visible')
        relation ??=
          attributes['r:id'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
    },
  });
  const sheetPart = targetOf(relations, relation);
  if (sheetPart === undefined || !parts.has(sheetPart)) throw new SheetError({ kind: 'damaged' });
  return { sheetPart, countsFrom1904 };
}

function targetOf(relations: Uint8Array, relation: string | undefined): string | undefined {
  let target: string | undefined;
  readXml(relations, {
    open: (name, { Id, Target = '' }) => {
      if (name === 'Relationship' && Id === relation) target = Target;
    },
  });
  if (target === undefined) return undefined;
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}
