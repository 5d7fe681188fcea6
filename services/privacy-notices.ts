import { writeRecord, type Actor } from './actors.js';
import type { Audit } from './audit.js';
import { LANGUAGES, type Language } from './language.js';
import { may } from './permissions.js';
import type { Store } from './store/open.js';

/** Where the privacy notice of an area can be read, by the language it is in. */
export type PrivacyNotices = Partial<Record<Language, string>>;

interface Needs {
  store: Pick<Store, 'settings'>;
  audit: Audit;
}

/** The addresses of the privacy notices of areas, kept by the responsible persons of the social side. */
export class PrivacyNoticeKeeping {
  constructor(private readonly needs: Needs) {}

  /** The addresses of an area, for anybody. */
  of(areaId: string): Promise<PrivacyNotices> {
    return this.needs.store.settings.privacyNotices(areaId);
  }

  /** The address of an area's notice in a language, or in another one where there is none in it. */
  async address(areaId: string, language: Language): Promise<string | undefined> {
    const notices = await this.of(areaId);
    return [language, ...LANGUAGES].map((one) => notices[one]).find((address) => address !== undefined);
  }

  /** Keeps the addresses of an area in the place of the old ones. False for anybody else. */
  async save(actor: Actor, areaId: string, notices: PrivacyNotices): Promise<boolean> {
    const { store, audit } = this.needs;
    if (!may(actor, 'privacyNotice.keep', { areaId })) return false;
    await audit(actor, 'privacyNotice.keep', areaId);
    await writeRecord(actor, () => store.settings.setPrivacyNotices(areaId, notices));
    return true;
  }
}
