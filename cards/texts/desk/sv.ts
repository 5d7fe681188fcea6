import type { DeskTexts } from './fi.js';

export const deskSv: DeskTexts = {
  'rows.choices': (p) => `Skriv något av följande: ${p.choices}.`,
  'rows.headings': (p) => `Mallens rubriker är: ${p.columns}.`,
  'rows.others': () => 'De registrerade raderna är inte längre med.',
  'rows.nothingSaved': () => 'Ingen av raderna sparades.',
  'rows.cancelled': () => 'Avbrutet. Raderna som skulle rättas sparades inte.',
  'cardImport.expired': (p) =>
    p.count === 1
      ? 'Giltighetstiden för ett av de importerade korten har redan gått ut.'
      : `Giltighetstiden för ${p.count} av de importerade korten har redan gått ut.`,

  'cancel.title': () => 'Avbrutet',
  'cancel.body': () =>
    'Från en blankett som inte skickades sparades ingenting. Det som redan är registrerat gäller; du kan ångra det med knappen Ångra på kvittot under ett dygn.',
  'help.undo': () => 'ångra – hur en registrering ångras',
  'undo.title': () => 'Ångra en registrering',
  'undo.body': () =>
    'Du ångrar en registrering på kvittot i den här chatten: tryck på Ångra. Det går under ett dygn, och en överlåtelse kan ångras bara om kortet inte har använts ännu. Från en blankett som inte skickades sparades ingenting.',
  'undo.entries': () => 'Om du inte har kvittot till hands, se de senaste registreringarna.',

  'role.needed': () => 'För det här behöver du en roll',
  'role.distributor': () =>
    'Det här hör till kortutdelarens medarbetare. Be områdets ansvarsperson på social- och hälsovårdssidan om rollen.',
  'role.venue': () =>
    'Det här hör till besöksmålets medarbetare eller biljettförmedlaren. Be områdets ansvarsperson på kultursidan om rollen.',
  'role.ownVenue': () =>
    'Det här hör till besöksmålets egen medarbetare. Be områdets ansvarsperson på kultursidan om rollen.',
  'role.mainUser': () =>
    'Det här hör till en ansvarsperson som har utsetts till områdets huvudanvändare. Om du är utsedd, be den riksomfattande tjänsten om rollen. Fråga annars huvudanvändaren.',
  'role.social': () =>
    'Det här hör till ansvarspersonen på social- och hälsovårdssidan. Om det är din uppgift, be den riksomfattande tjänsten om rollen.',
  'role.figures': () =>
    'Kortutdelare och besöksmål ser sina egna siffror, en ansvarsperson som har utsetts till huvudanvändare ser områdets. Be områdets ansvarsperson om en medarbetares roll och den riksomfattande tjänsten om huvudanvändarens.',
  'role.choose': () => 'Byt roll i demon',

  'nearest.title': () => 'Menade du det här?',
  'nearest.yes': (p) => `Jag menade: ${p.word}`,

  'client.show': () => 'Visa för klienten',
  'client.back': () => 'Tillbaka till kvittot',

  'unfinished.offer': (p) => `Blev det här inte klart? Kod ${p.code}`,
  'unfinished.continue': () => 'Fortsätt',
  'unfinished.none': () => 'Det finns ingen oavslutad blankett',
  'unfinished.noneBody': () => 'En oavslutad blankett finns kvar i en halvtimme. Börja om från början.',

  'handover.neighbour': (p) =>
    `Jämför koden med kortet en gång till: nyss registrerades nästan samma kod ${p.code}. Om någondera är fel, ångra den på kvittot.`,
  'handover.otherDay': () => 'Utdelningsdag, om den inte är i dag',
  'handover.otherDayHint': () =>
    'Fyll i om överlåtelsen först antecknades på papper. Kortet gäller från utdelningsdagen.',
  'handover.changeMunicipalityLater': () =>
    'Hemkommunen visas inte längre efter att den har sparats. Om den är fel skriver du in den rätta nedan.',
  'handover.otherMunicipality': () => 'Annan hemkommun',
  'handover.untold': () => 'Klienten vill inte svara',
  'handover.untoldBody': () =>
    'Födelseår, postnummer och antalet barn hör till de obligatoriska uppgifterna (användarvillkoren 2025). Mina källor har ingen regel för vad man gör om klienten inte vill uppge någon av dem. Fråga områdets ansvarsperson på social- och hälsovårdssidan, och skriv inte in en påhittad uppgift.',

  'handover.outside': (p) =>
    `${p.municipality} finns inte i listan över nätverkets kommuner. Hemkommunen ska ha gått med i Kaikukortsnätverket (användarvillkoren 2025). Rätta hemkommunen om den är fel. Fråga annars först områdets ansvarsperson på social- och hälsovårdssidan.`,
  'question.untold': () => 'Fråga områdets ansvarsperson',
  'question.outside': () => 'Fråga ansvarspersonen',
  'question.asked': () => 'Frågan har kommit fram',
  'question.askedBody': (p) =>
    `Frågan ställdes av ${p.name}. Meddelandet gick till områdets ansvarsperson på social- och hälsovårdssidan eller, om ingen av dem kunde nås, till huvudanvändaren. Antal mottagare: ${p.people}. De svarar enheten direkt. Samma fråga förmedlas en gång per dag.`,
  'question.underWay': () => 'Frågan förmedlas just nu',
  'question.underWayBody': () => 'Tryck igen om en stund, så ser du om den kom fram.',
  'question.nobody': () => 'Frågan kom inte fram',
  'question.nobodyBody': () =>
    'Ingen ansvarsperson eller huvudanvändare chattar ännu med Kaikubotti, eller så kom meddelandet inte fram nu. Fråga områdets ansvarsperson på social- och hälsovårdssidan per telefon eller e-post.',
  'question.title': (p) => `Fråga om överlåtelse av ett kort: ${p.name}`,
  'question.untoldBody': () =>
    'Klienten vill inte uppge en obligatorisk uppgift: födelseår, postnummer eller antalet barn (användarvillkoren 2025). Enheten frågar om kortet ändå kan delas ut.',
  'question.outsideBody': (p) =>
    `Klientens hemkommun är ${p.municipality}, som inte finns i listan över nätverkets kommuner (användarvillkoren 2025). Enheten frågar hur man ska göra.`,
  'question.answer': () => 'Svara enheten direkt. Kaikubotti förmedlar inte svaret.',
  'question.nothingElse': () => 'Inget annat om klienten har förmedlats.',

  'help.members': () => 'medlemskommuner – lista över kommuner som har gått med i nätverket',
  'role.national': () => 'Det här hör till den riksomfattande tjänsten.',
  'members.title': () => 'Kommuner som har gått med i nätverket',
  'members.rule': () =>
    'Kortmottagarens hemkommun ska ha gått med i Kaikukortsnätverket (användarvillkoren 2025). Utdelningen kontrolleras mot den här listan.',
  'members.unlisted': () => 'Listan påverkar inte kort som redan finns i registret.',
  'members.none': () => 'Det finns ingen lista, så hemkommunen kontrolleras inte.',
  'members.now': (p) => `Kommuner i listan nu: ${p.count}.`,
  'members.field': () => 'Kommuner',
  'members.how': () => 'Skriv en kommun per rad, på finska eller svenska.',
  'members.save': () => 'Spara listan',
  'members.clear': () => 'Ta bort listan',
  'members.clearTitle': () => 'Ta bort listan över kommuner?',
  'members.clearBody': () =>
    'När det inte finns någon lista kontrolleras klientens hemkommun inte vid överlåtelsen.',
  'members.restore': () => 'Återställ listan',
  'members.saved': () => 'Listan är sparad',
  'members.see': () => 'Se listan',
  'members.cleared': () => 'Listan är borttagen',
  'members.unknown': (p) => `Inget namn på en kommun i Finland: rad ${p.rows}. Ingenting sparades.`,

  'help.deliveredCards': () => 'levererade kort – koderna på de kort som har levererats till en enhet',
  'delivered.cards': () => 'Levererade kort',
  'delivered.open': () => 'Öppna',
  'delivered.title': (p) => `Levererade kort: ${p.name}`,
  'delivered.how': () =>
    'Skriv den första och den sista koden i en kortserie på varje rad. Om koden på ett kort som delas ut inte finns i någon serie ber botten dig kontrollera koden före registreringen.',
  'delivered.field': () => 'Kortserier, en per rad',
  'delivered.empty': () => 'Tomt fält: enheten har ingen lista, och koderna jämförs inte med något.',
  'delivered.save': () => 'Spara listan',
  'delivered.saved': (p) => `Listan är sparad: ${p.name}`,
  'delivered.now': (p) => `Kortserier i listan: ${p.count}.`,
  'delivered.none': () => 'Det finns ingen lista, så koderna på korten som delas ut jämförs inte med den.',
  'delivered.notRange': (p) =>
    `Rad ${p.rows}: skriv den första och den sista koden med ett streck emellan. Koden på ett enda kort skrivs två gånger.`,
  'delivered.unequal': (p) =>
    `Rad ${p.rows}: koderna ska ha samma bokstäver och lika många siffror i slutet.`,
  'delivered.backwards': (p) => `Rad ${p.rows}: den sista koden kommer före den första.`,
  'delivered.notSaved': () => 'Ingenting sparades.',
  'delivered.ask': () => 'Koden finns inte bland de kort som levererats till enheten',
  'delivered.askBody': (p) => `${p.name}: jämför koden med kortet. Om den är rätt kan du registrera kortet.`,
  'delivered.askYes': () => 'Registrera ändå',
  'delivered.askRows': (p) =>
    `Koder som inte finns bland de kort som levererats till enheten: ${p.codes}. Jämför dem med korten.`,
  'delivered.askRowsYes': () => 'Koderna är rätt, registrera ändå',
  'delivered.row': () =>
    'Koden finns inte bland de kort som levererats till enheten. Om den är rätt, bekräfta den nedan.',

  'help.trial': () => 'försökets slut – sista dagen för områdets försök',
  'trial.title': (p) => `Försökets sista dag: ${p.name}`,
  'trial.how': () =>
    'När området har ett försök och kortens giltighet följer det, skriv försökets sista dag här. Ett nytt eller förnyat kort gäller högst till dess, också om ett år inte har gått. Kort som redan har getts ändras inte.',
  'trial.lastDay': () => 'Försökets sista dag',
  'trial.empty': () => 'Tomt fält: korten gäller ett år. En dag som redan har varit påverkar inte nya kort.',
  'trial.wrongDay': () => 'Skriv dagen så här: 31.12.2026.',
  'trial.save': () => 'Spara dagen',
  'trial.saved': () => 'Sparat',
  'trial.until': (p) => `Områdets nya och förnyade kort gäller ett år, men högst till och med ${p.lastDay}.`,
  'trial.none': () => 'Områdets nya och förnyade kort gäller ett år.',
  'trial.which': () => 'Vilket områdes försök?',
  'help.privacyNotice': () => 'dataskyddsbeskrivning – områdets dataskyddsbeskrivning',
  'privacy.link': () => 'Dataskyddsbeskrivning',
  'privacy.title': (p) => `Dataskyddsbeskrivningens adress: ${p.name}`,
  'privacy.how': () =>
    'Länken syns på utdelningsblanketten på medarbetarens språk. Lämna tomt om det inte finns någon beskrivning.',
  'privacy.fi': () => 'På finska',
  'privacy.sv': () => 'På svenska',
  'privacy.en': () => 'På engelska',
  'privacy.address': () => 'Skriv hela adressen, som börjar med https.',
  'privacy.save': () => 'Spara adresserna',
  'privacy.saved': () => 'Adresserna är sparade',
  'privacy.none': () => 'Ingen adress till en dataskyddsbeskrivning är sparad för området.',
  'privacy.which': () => 'Vilket områdes dataskyddsbeskrivning?',
};
