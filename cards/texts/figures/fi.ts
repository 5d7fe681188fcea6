/** Texts of the figures of one's own organisation. */
export const figuresFi = {
  'help.ownFigures': () =>
    'omat luvut – kohteen käyttökerrat kuukausittain ja tapahtumittain, myös taulukkona',
  'own.title': (p: { name: string }) => `Kaikukortin käyttökerrat: ${p.name}`,
  'own.period': (p: { from: string; to: string }) => `Ajanjakso ${p.from}–${p.to}`,
  'own.none': () => 'Tältä ajalta ei ole kirjattuja käyttökertoja.',
  'own.ofChildren': () => 'joista lasten',
  'own.helpers': () => 'Avustajia ja tulkkeja',
  'own.adults': () => 'Aikuiset',
  'own.children': () => 'Lapset',
  'own.total': () => 'Yhteensä',
  'own.month': () => 'Kuukausi',
  'own.year': () => 'Vuosi',
  'own.event': () => 'Tapahtuma tai palvelu',
  'own.byEvent': () => 'Tapahtumittain ja palveluittain',
  'own.moreEvents': (p: { count: number }) =>
    p.count === 1 ? 'Taulukossa on vielä 1 muu.' : `Taulukossa on vielä ${p.count} muuta.`,
  'own.formerEvent': () => 'Aiempi palvelu',
  'own.defDay': () =>
    'Käyttö lasketaan sille päivälle, jolle se on kirjattu. Perutut kirjaukset eivät ole mukana.',
  'own.defHelpers': () => 'Avustajat ja tulkit eivät sisälly käyttökertoihin.',
  'own.file': () => 'Hae taulukkona',
  'own.fileBody': (p: { name: string; from: string; to: string; minutes: number }) =>
    `${p.name}, ${p.from}–${p.to}. Taulukko sopii esimerkiksi avustushakemuksen liitteeksi: siinä ovat luvut vuosittain, kuukausittain ja tapahtumittain sekä se, mitä luvut tarkoittavat. Linkki toimii ${p.minutes} minuuttia.`,
  'own.linkOld': () => 'Linkki on vanhentunut. Pyydä botilta uusi: kirjoita omat luvut.',
  'own.back': () => 'Takaisin lukuihin',
  'own.yearBefore': (p: { year: number }) => `Vuosi ${p.year}`,
  'own.thisYear': () => 'Tämä vuosi',
  'own.choosePeriod': () => 'Valitse ajanjakso',
  'own.show': () => 'Näytä luvut',
  'own.from': () => 'Ensimmäinen päivä',
  'own.to': () => 'Viimeinen päivä',
  'own.periodHint': () => 'Enintään kymmenen kalenterivuotta kerralla.',
  'own.periodRefused': () =>
    'Viimeinen päivä ei voi olla ennen ensimmäistä, jakso ei voi alkaa tulevaisuudessa, ja siinä voi olla enintään kymmenen kalenterivuotta.',
  'own.sheet.years': () => 'Vuosittain',
  'own.sheet.months': () => 'Kuukausittain',
  'own.sheet.events': () => 'Tapahtumittain',

  'help.officeWeeks': () => 'omat luovutukset – oman toimipisteen luovutukset viikoittain',
  'weeks.title': (p: { name: string }) => `Luovutukset viikoittain: ${p.name}`,
  'weeks.none': () =>
    'Viimeisten 13 kokonaisen viikon ajalta ei ole kirjattuja luovutuksia. Ne näkyvät täällä, kun viikko on päättynyt.',
  'weeks.last': (p: { week: number; handovers: string }) =>
    p.handovers === '1'
      ? `Viikolla ${p.week} luovutettiin 1 kortti.`
      : `Viikolla ${p.week} luovutettiin ${p.handovers} korttia.`,
  'weeks.mean': (p: { count: number; mean: string }) =>
    p.count === 1
      ? `Sitä edellisellä viikolla luovutuksia oli ${p.mean}.`
      : `Sitä edeltävien ${p.count} viikon keskiarvo on ${p.mean} viikossa.`,
  'weeks.first': () => 'Aiempia viikkoja vertailuun ei vielä ole.',
  'weeks.running': (p: { week: number; handovers: string }) =>
    `Viikolla ${p.week} luovutuksia on tähän mennessä ${p.handovers}.`,
  'weeks.handovers': () => 'Kortteja',
  'weeks.communityCards': () => 'Yhteisön kortteja',
  'weeks.defHandovers': () =>
    'Luovutus lasketaan sille päivälle, jona kortti on luovutettu. Uusitut kortit ja perutut luovutukset eivät ole mukana, ja yhteisön kortit ovat erikseen.',
  'weeks.defWeek': () =>
    'Viikko on maanantaista sunnuntaihin Suomen aikaa. Luvut ovat toimipisteen, eivät työntekijöiden.',
};

export type FigureTexts = typeof figuresFi;
