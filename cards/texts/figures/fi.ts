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

  'help.officeWeeks': () =>
    'omat luovutukset – oman toimipisteen luovutukset viikoittain ja kuukausimuistutus',
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

  'help.holders': () => 'vuositilasto – kortin saaneet ikäryhmittäin, sukupuolittain ja elämäntilanteittain',
  'holders.title': (p: { year: number; name: string }) => `Kortin saaneet ${p.year}: ${p.name}`,
  'holders.count': (p: { handovers: string }) =>
    p.handovers === '1'
      ? 'Luovutettiin 1 henkilökohtainen kortti.'
      : `Henkilökohtaisia kortteja luovutettiin ${p.handovers}.`,
  'holders.notYet': (p: { from: string }) =>
    `Vuoden luvut näkyvät täällä ${p.from} alkaen. Sitä ennen luovutuksia voi vielä kirjata ja korjata jälkikäteen.`,
  'holders.age': () => 'Ikäryhmä',
  'holders.to29': () => 'Alle 30-vuotiaat',
  'holders.to44': () => '30–44-vuotiaat',
  'holders.to64': () => '45–64-vuotiaat',
  'holders.from65': () => '65 vuotta täyttäneet',
  'holders.otherOrUntold': () => 'Muu tai ei kertonut',
  'holders.otherLife': () => 'Perhevapaalla, muu tai ei kertonut',
  'holders.people': () => 'Kortteja',
  'holders.hidden': (p: { group: string }) =>
    `${p.group}: erittelyä ei näytetä, koska jokin luku olisi niin pieni, että se voisi paljastaa jonkun.`,
  'holders.year': (p: { year: number }) => `Vuosi ${p.year}`,
  'holders.defCount': () =>
    'Mukana ovat vuoden aikana luovutetut henkilökohtaiset kortit. Uusitut kortit, perutut luovutukset ja yhteisön kortit eivät ole mukana. Ikä on se, jonka asiakas täyttää luovutusvuonna.',
  'holders.defUse': () =>
    'Sukupuolen ja elämäntilanteen kertominen on vapaaehtoista. Niitä käytetään vain tähän vuositilastoon.',
  'holders.defSmall': () =>
    'Jos erittelyssä olisi luku 1–4, koko erittely jätetään pois. Se jätetään pois myös silloin, kun luvun voisi laskea muiden alueiden tai koko maan luvuista. Raja on botin oletus, ei toimintamallin sääntö.',
};

export type FigureTexts = typeof figuresFi;
