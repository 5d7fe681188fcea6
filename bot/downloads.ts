import { textsIn, type Texts } from '../cards/texts/index.js';
import type { Actor } from '../services/actors.js';
import type { Downloaded, DownloadLinks } from '../services/download-links.js';
import type { Store } from '../services/store/open.js';
import { carryOverFile, type CarryOverFileNeeds } from './carry-over-files.js';
import { ownFigureFile, type OwnFigureFileNeeds } from './own-figure-files.js';
import type { NamedFile, Served } from './served.js';

interface Needs extends CarryOverFileNeeds, OwnFigureFileNeeds {
  store: Pick<Store, 'people'>;
  links: DownloadLinks;
}

/** Files for whom their links were made and who may see them still. Undefined for anything else. */
export function createDownloads(needs: Needs) {
  return async (token: string): Promise<Served | undefined> => {
    const link = needs.links.read(token);
    if (link === undefined) return undefined;
    const { personId, language, thing } = link.download;
    const texts = textsIn(language);
    if (link.kind === 'outdated') return { kind: 'sentence', sentence: outdated(thing, texts) };
    const grants = (await needs.store.people.find(personId))?.grants ?? [];
    const file = await fileOf(needs, thing, { personId, grants }, texts);
    return file && { kind: 'file', ...file };
  };
}

function outdated({ what }: Downloaded, { t }: Texts): string {
  return what === 'carryOvers' ? t('carryOver.linkOld') : t('own.linkOld');
}

function fileOf(needs: Needs, thing: Downloaded, actor: Actor, texts: Texts): Promise<NamedFile | undefined> {
  switch (thing.what) {
    case 'carryOvers':
      return carryOverFile(needs, actor, thing.officeId, texts);
    case 'ownFigures':
      return ownFigureFile(needs, actor, thing, texts);
  }
}
