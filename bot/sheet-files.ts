import { textsIn, type Texts } from '../cards/texts/index.js';
import { templateFile, type Template } from '../reports/sheets/template.js';
import { LANGUAGES, type Language } from '../services/language.js';
import { importTemplate } from './card-import-values.js';
import { handoverTemplate } from './handover-row-values.js';
import { visitTemplate } from './visit-row-values.js';

/** The templates that can be downloaded, by the first part of their file names. */
const TEMPLATES = {
  handovers: handoverTemplate,
  visits: visitTemplate,
  cards: importTemplate,
} satisfies Record<string, (texts: Texts) => Template>;
type TemplateName = keyof typeof TEMPLATES;

/** Where a template can be downloaded. */
export function templateUrl(publicUrl: string, name: TemplateName, language: Language): string {
  return `${publicUrl}/sheets/${fileName(name, language)}`;
}

const fileName = (name: TemplateName, language: Language): string => `${name}-${language}.xlsx`;

/** The files of the templates by name; undefined for any other name. Each is made once. */
export function createSheetFiles(): (file: string) => Promise<Buffer | undefined> {
  const names = Object.keys(TEMPLATES) as TemplateName[]; // Object.keys forgets the key type
  const makers = new Map(
    names.flatMap((name) =>
      LANGUAGES.map((language) => [
        fileName(name, language),
        () => templateFile(TEMPLATES[name](textsIn(language))),
      ]),
    ),
  );
  const made = new Map<string, Promise<Buffer>>();
  return async (file) => {
    const content = made.get(file) ?? makers.get(file)?.();
    if (content !== undefined) made.set(file, content);
    return content;
  };
}
