import type { Language } from '../services/language.js';

/** Commands that Teams offers above the compose box; the title is the word the bot understands. */
export type MenuCommand =
  | 'handover'
  | 'visit'
  | 'groupVisit'
  | 'handoverRows'
  | 'issuedCard'
  | 'entries'
  | 'events'
  | 'statistics'
  | 'language'
  | 'help'
  | 'connect';

interface MenuText {
  readonly title: string;
  readonly description: string;
}

/** Everything in the package that people read, in one language. */
export interface PackageTexts {
  /** At most 100 characters. */
  readonly fullName: string;
  /** At most 80 characters. */
  readonly shortDescription: string;
  /** At most 4000 characters together. */
  readonly paragraphs: readonly string[];
  readonly commands: Readonly<Record<MenuCommand, MenuText>>;
}

const fi: PackageTexts = {
  fullName: 'Kaikubotti Kaikukortti-verkostoille',
  shortDescription: 'Kaikukortin luovutukset, käyttökerrat ja tilastot Teamsissa.',
  paragraphs: [
    'Kaikubotti on työväline kortinjakajille, Kaikukortti-kohteille, lipunvälittäjille ja vastuuhenkilöille.',
    'Kortinjakaja kirjaa kortin luovutuksen ja saa kuitin, jossa on kortin viimeinen voimassaolopäivä. Kohteessa tarkistetaan kortin voimassaolo ja kirjataan käyttökerrat. Pääkäyttäjä näkee alueensa viikon luvut kaaviona ja taulukkona ja voi yhdistää kanavan, johon viikon luvut julkaistaan. Toimintamallista voi kysyä suomeksi, ruotsiksi ja englanniksi.',
    'Botti ei tallenna asiakkaan nimeä, henkilötunnusta, syntymäaikaa, katuosoitetta, puhelinnumeroa eikä sähköpostiosoitetta.',
    'Kaikubotti ei ole Kaikukanta eikä Kaikukeskuksen virallinen palvelu. Kaikukortti on rekisteröity tavaramerkki.',
  ],
  commands: {
    handover: { title: 'luovutus', description: 'Kirjaa kortti, jonka annat asiakkaalle' },
    visit: { title: 'käynti', description: 'Tarkista kortti ja kirjaa käyttökerta' },
    groupVisit: { title: 'ryhmä', description: 'Kirjaa pienryhmän käyttökerrat yhdellä lomakkeella' },
    handoverRows: { title: 'monta korttia', description: 'Kirjaa monta luovutusta kerralla' },
    issuedCard: { title: 'kortin tiedot', description: 'Uusi tai estä kortti, muuta lasten määrää' },
    entries: { title: 'omat kirjaukset', description: 'Katso, korjaa tai peru viimeisimpiä kirjauksia' },
    events: { title: 'tapahtumat', description: 'Lisää kohteesi tapahtuma tai palvelu, tai muuta sitä' },
    statistics: { title: 'tilastot', description: 'Oman alueesi, toimipisteesi tai kohteesi luvut' },
    language: { title: 'kieli', description: 'Vaihda kieltä, jolla botti vastaa sinulle' },
    help: { title: 'ohje', description: 'Mitä botti tekee ja mitä siltä voi kysyä' },
    connect: { title: 'yhdistä', description: 'Julkaise alueesi viikon luvut tällä kanavalla' },
  },
};

const sv: PackageTexts = {
  fullName: 'Kaikubotti för nätverken kring Kaikukortet',
  shortDescription: 'Kaikukortets överlåtelser, användningar och statistik i Teams.',
  paragraphs: [
    'Kaikubotti är ett arbetsredskap för kortutdelare, Kaikukortsaktörer, biljettförmedlare och ansvarspersoner.',
    'Kortutdelaren registrerar överlåtelsen av ett kort och får ett kvitto med kortets sista giltighetsdag. Hos Kaikukortsaktören kontrolleras att kortet gäller, och användningarna registreras. Huvudanvändaren ser områdets siffror för veckan som diagram och tabell och kan koppla en kanal där veckans siffror publiceras. Det går att ställa frågor om verksamhetsmodellen på finska, svenska och engelska.',
    'Botten sparar inte klientens namn, personbeteckning, födelsedatum, gatuadress, telefonnummer eller e-postadress.',
    'Kaikubotti är inte Kaikukanta och inte en officiell tjänst från Kaikukeskus. Kaikukortti är ett registrerat varumärke.',
  ],
  commands: {
    handover: { title: 'överlåtelse', description: 'Registrera ett kort som du ger en klient' },
    visit: { title: 'besök', description: 'Kontrollera ett kort och registrera användningen' },
    groupVisit: { title: 'grupp', description: 'Registrera en liten grupps användningar med ett formulär' },
    handoverRows: { title: 'flera kort', description: 'Registrera många överlåtelser på en gång' },
    issuedCard: { title: 'kortuppgifter', description: 'Förnya eller spärra ett kort, ändra antalet barn' },
    entries: {
      title: 'egna registreringar',
      description: 'Se, rätta eller ångra de senaste registreringarna',
    },
    events: { title: 'evenemang', description: 'Lägg till eller ändra ett evenemang eller en tjänst' },
    statistics: {
      title: 'statistik',
      description: 'Siffror för ditt område, din enhet eller ditt besöksmål',
    },
    language: { title: 'språk', description: 'Byt språket som botten svarar dig på' },
    help: { title: 'hjälp', description: 'Vad botten gör och vad du kan fråga den' },
    connect: { title: 'koppla', description: 'Publicera ditt områdes veckosiffror i den här kanalen' },
  },
};

const en: PackageTexts = {
  fullName: 'Kaikubotti for Kaikukortti networks',
  shortDescription: 'Kaikukortti card handovers, uses and statistics in Teams.',
  paragraphs: [
    'Kaikubotti is a tool for card distributors, Kaikukortti venues, ticket agents and responsible persons.',
    "A distributor records a card handover and gets a receipt with the card's last day of validity. A venue checks that a card is valid and records its uses. A main user sees the area's week as a chart and a table, and can connect a channel where the week's figures are posted. Anybody may ask about the operating model in Finnish, Swedish or English.",
    "The bot does not store a client's name, personal identity code, date of birth, street address, phone number or e-mail address.",
    'Kaikubotti is not Kaikukanta and not an official Kaikukeskus service. Kaikukortti is a registered trademark.',
  ],
  commands: {
    handover: { title: 'handover', description: 'Record a card that you give to a client' },
    visit: { title: 'visit', description: 'Check a card and record its use' },
    groupVisit: { title: 'group', description: 'Record the uses of a small group in one form' },
    handoverRows: { title: 'many cards', description: 'Record many handovers in one go' },
    issuedCard: {
      title: 'card details',
      description: 'Renew or block a card, change the number of children',
    },
    entries: { title: 'own entries', description: 'Look at, correct or undo the latest entries' },
    events: { title: 'events', description: 'Add an event or a service of your venue, or change it' },
    statistics: { title: 'statistics', description: 'Figures for your area, office or venue' },
    language: { title: 'language', description: 'Change the language the bot answers you in' },
    help: { title: 'help', description: 'What the bot does and what you can ask it' },
    connect: { title: 'connect', description: "Post your area's weekly figures in this channel" },
  },
};

export const PACKAGE_TEXTS: Readonly<Record<Language, PackageTexts>> = { fi, sv, en };
