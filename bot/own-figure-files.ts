import { ownFigureSheets } from '../cards/own-figure-sheets.js';
import type { Texts } from '../cards/texts/index.js';
import { reportFile } from '../reports/sheets/report.js';
import type { Actor } from '../services/actors.js';
import type { DayRange } from '../services/days.js';
import type { OwnFiguresOfVenues } from '../services/own-figures.js';
import type { NamedFile } from './served.js';

export interface OwnFigureFileNeeds {
  ownFigures: Pick<OwnFiguresOfVenues, 'export'>;
}

/** A venue's own uses of some days as a spreadsheet; undefined for whom they are not. */
export async function ownFigureFile(
  { ownFigures }: OwnFigureFileNeeds,
  actor: Actor,
  { venueId, from, to }: { venueId: string } & DayRange,
  texts: Texts,
): Promise<NamedFile | undefined> {
  const figures = await ownFigures.export(actor, venueId, { from, to });
  if (figures === undefined) return undefined;
  const { period } = figures;
  const content = await reportFile(ownFigureSheets(figures, texts));
  return { name: `kaikukortti-${period.from}-${period.to}.xlsx`, content };
}
