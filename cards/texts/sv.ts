import type { PersonalData } from '../../services/screening/index.js';
import type { Catalogue } from './fi.js';
import { counterSv } from './counter/sv.js';
import { deskSv } from './desk/sv.js';
import { entriesSv } from './entries/sv.js';
import { figuresSv } from './figures/sv.js';
import { issuedSv } from './issued/sv.js';
import { officeSv } from './office/sv.js';
import { rowsSv } from './rows/sv.js';
import { visitRowsSv } from './visit-rows/sv.js';

const gånger = (n: string): string => (n === '1' ? '1 gång' : `${n} gånger`);

const LOOKS_LIKE: Record<PersonalData, string> = {
  identityCode: 'en personbeteckning',
  phone: 'ett telefonnummer',
  email: 'en e-postadress',
  address: 'en gatuadress',
};

export const sv: Catalogue = {
  'common.undo': () => 'Ångra',
  'common.cancel': () => 'Avbryt',
  'common.notFound': () => 'Det här hittades inte.',
  'common.notFoundHelp': () => 'Skriv ”hjälp” så ser du vad du kan göra här.',
  'common.personalOnly': () =>
    'Det här sköter vi på tu man hand. Öppna den personliga chatten med Kaikubotti och fortsätt där.',
  'common.identityCode': () => 'Meddelandet innehöll något som liknar en personbeteckning',
  'common.identityCodeBody': () =>
    'Den sparades ingenstans. Radera meddelandet själv i Teams; botten kan inte göra det. Personbeteckningen behövs varken när Kaikukortet delas ut eller när det används.',
  'common.personalDataField': (p) =>
    `Här stod något som liknar ${LOOKS_LIKE[p.kind]}. Det sparades inte och behövs inte.`,
  'common.personalDataNote': (p) =>
    `Ditt meddelande innehöll något som liknar ${LOOKS_LIKE[p.kind]}. Det sparades ingenstans. Om det är klientens, radera meddelandet själv i Teams; botten kan inte göra det.`,
  'failure.notSaved': () => 'Inte sparat',
  'failure.notSavedBody': (p) =>
    `Ingenting ändrades i registret: ingenting sparades, räknades eller ångrades. Det du skrev finns kvar: försök igen om en stund. Om detta upprepas, uppge felkoden ${p.reference} för administratören.`,
  'failure.unknown': () => 'Vi vet ännu inte om detta sparades',
  'failure.unknownBody': (p) =>
    `Tryck igen om en stund: detta görs och räknas bara en gång. Om detta upprepas, uppge felkoden ${p.reference} för administratören.`,
  'failure.restoring': () => 'Registret återställs från en säkerhetskopia',
  'failure.restoringBody': (p) =>
    `Registret kan inte användas just nu, och ingenting registrerades eller ångrades. Om du fyllde i en blankett finns det du skrev kvar. Försök igen om ett tag. Om detta varar länge, uppge felkoden ${p.reference} för administratören.`,
  'failure.unavailable': () => 'Registret svarar inte just nu',
  'failure.unavailableBody': (p) =>
    `Försök igen om en stund. Om detta upprepas, uppge felkoden ${p.reference} för administratören.`,
  'failure.unexpected': () => 'Något gick fel',
  'failure.unexpectedBody': (p) =>
    `Försök igen. Om detta upprepas, uppge felkoden ${p.reference} för administratören.`,
  'failure.again': () => 'Försök igen',
  'common.dayPlaceholder': () => 'dd.mm.åååå',
  'common.changeDetails': () => 'Ändra uppgifterna',
  'common.staleForm': () => 'Blanketten var för gammal, så här är en ny. Det du skrev finns kvar.',
  'common.staleButton': () => 'Den här knappen fungerar inte längre.',
  'common.checkFields': () => 'Kontrollera de markerade fälten. Ingenting har sparats ännu.',
  'common.sample': () => 'Exempelmaterial: nätverket, siffrorna och korten är påhittade.',
  'common.noAnswer': () => 'Inget svar',

  'welcome.title': () => 'Hej! Jag är Kaikubotti.',
  'welcome.nobody': () =>
    'Jag svarar på frågor om Kaikukortets verksamhetsmodell. För annat behöver du en roll: be områdets ansvarsperson om en.',
  'welcome.nobodyDemo': () =>
    'Jag svarar på frågor om Kaikukortets verksamhetsmodell. För annat behöver du en roll: välj här nedan vilken roll du vill prova.',
  'welcome.distributor': () =>
    'Jag registrerar de Kaikukort som ni delar ut och berättar vad klienten bör få veta.',
  'welcome.venue': () => 'Jag kontrollerar i kassan om ett kort är giltigt och registrerar användningen.',
  'welcome.responsible': () =>
    'Jag hjälper dig att sköta områdets nätverk och svarar på frågor om verksamhetsmodellen.',
  'welcome.mainUser': () =>
    'Jag visar områdets statistik och gör en veckosammanfattning för kanalen. Koppla en kanal genom att nämna mig där: ”@Kaikubotti koppla”.',
  'welcome.national': () => 'Jag visar statistiken för hela landet.',
  'welcome.codeHint': () => 'Du kan också skriva bara kortets kod.',
  'welcome.askHint': () => 'Allt annat uppfattar jag som en fråga om Kaikukortets verksamhetsmodell.',
  'welcome.unofficial': () => 'Jag är ingen officiell tjänst från Kaikukeskus.',
  'welcome.commands': () => 'Så kommer du i gång',
  'welcome.languageTitle': () => 'Kieli · Språk · Language',
  'language.changed': () => 'Nu talar jag svenska.',
  'help.handover': () => 'överlåtelse – registrera ett kort som delas ut',
  'help.visit': () => 'besök – kontrollera ett kort och registrera användningen',
  'help.statistics': () => 'statistik – den här veckan och förra veckan',
  'help.connect': () => 'koppla – koppla en kanal till ditt område (skriv i kanalen och nämn mig)',
  'help.language': () => 'språk – byt språk',
  'help.help': () => 'hjälp – visa det här',
  'help.ask': () => 'fråga – exempel på frågor',
  'help.role': () => 'roll – byt roll i demon',
  'menu.handover': () => 'Dela ut ett kort',
  'menu.visit': () => 'Kontrollera ett kort',
  'menu.statistics': () => 'Statistik',
  'menu.ask': () => 'Fråga om verksamhetsmodellen',
  'welcome.thanks': () => 'Varsågod!',
  'menu.whatIsTheCard': () => 'Vad är Kaikukortet?',
  'menu.help': () => 'Hjälp',
  'menu.connect': () => 'Veckosammanfattning i kanalen',

  'demo.title': () => 'Demo',
  'demo.intro': () =>
    'Det här är en demo med ett påhittat nätverk. Ingenting sparas i det riktiga registret. Välj vilken roll du vill prova.',
  'demo.role': () => 'Roll',
  'demo.choose': () => 'Prova rollen',
  'demo.current': (p) => `Din roll i demon: ${p.role}`,
  'demo.codes': () => 'Kort att prova med',
  'demo.codeValid': () => 'giltigt, 2 minderåriga',
  'demo.codeExpired': () => 'har gått ut',
  'demo.codeBlocked': () => 'spärrat',
  'demo.codeFree': () => 'inte utdelat ännu',
  'demo.none': () => 'ingen roll',
  'demo.office': (p) => `kortutdelarens medarbetare (${p.name})`,
  'demo.venue': (p) => `besöksmålets medarbetare (${p.name})`,
  'demo.ticketAgent': (p) => `biljettförmedlare (${p.name})`,
  'demo.social': (p) => `ansvarsperson på social- och hälsovårdssidan (${p.name})`,
  'demo.culture': (p) => `ansvarsperson på kultursidan och huvudanvändare (${p.name})`,
  'demo.national': () => 'riksomfattande tjänst',
  'demo.besideOffice': (p) => `kortutdelarens medarbetare vid sidan av Kaikukanta (${p.name})`,
  'demo.besideVenue': (p) => `besöksmålets medarbetare vid sidan av Kaikukanta (${p.name})`,

  'error.required': () => 'Fyll i fältet.',
  'error.code': () => 'Kontrollera koden: den har 4–20 bokstäver (A–Z) eller siffror.',
  'error.birthYear': () => 'Skriv födelseåret med fyra siffror, till exempel 1980.',
  'error.tooYoung': (p) =>
    `Mottagaren ska fylla minst 16 år det år kortet delas ut, alltså vara född senast ${p.year}.`,
  'error.postalCode': () => 'Kontrollera postnumret: fem siffror, ett vanligt postnummer för bostadsorten.',
  'error.minors': () => 'Skriv antalet med siffror, 0–20.',
  'error.municipality': () => 'Skriv kommunens namn på svenska eller finska, till exempel Vasa.',
  'error.choice': () => 'Välj ett av alternativen.',
  'error.registeredHere': (p) => `Kortet är redan registrerat hos er. Sista giltighetsdagen är ${p.lastDay}.`,
  'error.registeredElsewhere': () =>
    'Kortet är redan registrerat. Om du har ett nytt kort i handen, jämför koden med det. Annars förnyas kortet där det gavs.',
  'error.keySpent': () =>
    'Den här blanketten har redan använts för ett annat kort. Kontrollera uppgifterna och skicka på nytt.',

  'handover.title': () => 'Överlåtelse av kort',
  'handover.conditions': () => 'Båda villkoren ska uppfyllas',
  'handover.conditionClient': () => 'Mottagaren är klient hos en tjänst som hör till nätverket.',
  'handover.conditionFinances': () =>
    'En ekonomiskt svår situation är orsaken till att mottagaren inte kan använda kulturtjänster.',
  'handover.notDiscretionary': () =>
    'Kortet är inte en behovsprövad förmån. Du avgör inte från fall till fall: den som uppfyller båda villkoren kan få kortet. Inga intyg behövs.',
  'handover.office': () => 'Enhet',
  'handover.code': () => 'Kortets kod',
  'handover.codePlaceholder': () => 'Skriv eller klistra in från kortet',
  'handover.birthYear': () => 'Födelseår',
  'handover.postalCode': () => 'Bostadsortens postnummer',
  'handover.minors': () => 'Minderåriga barn eller barnbarn (egna eller i samma hushåll)',
  'handover.voluntary': () => 'Frivilliga uppgifter',
  'handover.voluntaryHint': () =>
    'Det är frivilligt för klienten att svara. Om hen inte vill uppge något lämnar du fältet tomt.',
  'handover.municipality': () => 'Hemkommun, om den är en annan än postnumrets kommun',
  'handover.lifeSituation': () => 'Livssituation',
  'handover.gender': () => 'Kön',
  'handover.life.working': () => 'I arbete',
  'handover.life.unemployed': () => 'Arbetslös',
  'handover.life.student': () => 'Studerande',
  'handover.life.retired': () => 'Pensionär',
  'handover.life.familyLeave': () => 'Familjeledig',
  'handover.life.other': () => 'Annat',
  'handover.gender.woman': () => 'Kvinna',
  'handover.gender.man': () => 'Man',
  'handover.gender.other': () => 'Annat',
  'handover.noNames': () => 'Varken namn, personbeteckning, födelsedatum eller adress antecknas någonstans.',
  'handover.submit': () => 'Dela ut kortet',
  'handover.done': () => 'Överlåtelsen är registrerad',
  'handover.lastDay': () => 'Sista giltighetsdag',
  'handover.day': () => 'Utdelat',
  'handover.homeMunicipality': () => 'Hemkommun',
  'handover.minorsShort': () => 'Barn och barnbarn',
  'handover.tell': () => 'Berätta för klienten',
  'handover.trialEnds': (p) => `Områdets försök slutar ${p.lastDay}, därför gäller kortet inte ett helt år.`,
  'handover.tellValid': (p) => `Kortet gäller till och med ${p.lastDay} och förnyas hos oss.`,
  'handover.tellId': () =>
    'Ta med kortet samt identitetskort, körkort eller pass: besöksmålet får kontrollera vems kortet är.',
  'handover.tellPersonal': () => 'Kortet är personligt och får inte ges till någon annan.',
  'handover.tellChildren': () =>
    'Barn och barnbarn under 18 år kommer in gratis på samma evenemang tillsammans med kortinnehavaren, men inte på medborgarinstitutets kurser.',
  'handover.tellChanges': () =>
    'Om uppgifterna ändras, till exempel antalet barn, ska det meddelas till oss.',
  'handover.carryOver': () =>
    'Kortet fungerar först när det är registrerat i Kaikukanta. Gör registreringen där också.',
  'handover.changeMunicipality': () => 'Ändra hemkommun',
  'handover.changeMunicipalityTitle': () => 'Ändring av hemkommun',
  'handover.changeMunicipalityHint': (p) =>
    `Som hemkommun står nu ${p.municipality}. Om klientens hemkommun är en annan skriver du in den nedan.`,
  'handover.newMunicipality': () => 'Hemkommun',
  'handover.save': () => 'Spara',
  'handover.again': () => 'Dela ut ett kort till',
  'handover.undone': () => 'Överlåtelsen är ångrad',
  'handover.undoneBody': () =>
    'Kortet finns inte i registret och inga uppgifter om klienten finns kvar. Samma kort kan delas ut på nytt.',
  'handover.undoneBeside': () =>
    'Kortet finns inte längre i registret här. Om du redan har registrerat det i Kaikukanta, ta bort registreringen där också.',
  'handover.undoUsed': () => 'Överlåtelsen kan inte längre ångras, eftersom kortet redan har använts.',
  'handover.undoChanged': () =>
    'Överlåtelsen kan inte längre ångras, eftersom kortet sedan dess har spärrats eller förnyats.',
  'handover.undoLate': () =>
    'En överlåtelse kan ångras inom ett dygn. För den här överlåtelsen har den tiden redan gått.',

  'visit.title': () => 'Kontroll av kort',
  'visit.code': () => 'Kortets kod',
  'visit.check': () => 'Kontrollera',
  'visit.valid': (p) => `Giltigt t.o.m. ${p.lastDay}`,
  'visit.validNext': () => 'Registrera användningen och ge klienten biljetten.',
  'visit.expired': (p) => `Giltighetstiden gick ut den ${p.lastDay}`,
  'visit.expiredNext': () =>
    'Det går inte att få en biljett med kortet nu. Klienten kan förnya kortet där det gavs.',
  'visit.blocked': () => 'Kortet kan inte användas nu',
  'visit.blockedNext': () => 'Klienten kan fråga där kortet gavs.',
  'visit.replaced': () => 'Kortet är ersatt av ett nytt',
  'visit.replacedNext': () =>
    'Be klienten visa det nya kortet och registrera dess kod. Om det inte är med kan klienten fråga där kortet gavs.',
  'visit.unknown': () => 'Kortet finns inte i registret',
  'visit.unknownNext': () =>
    'Jämför koden med kortet och försök igen. Ett kort fungerar först när det är registrerat; klienten kan fråga där kortet gavs.',
  'visit.unknownBeside': () => 'Kortet hittades inte här',
  'visit.unknownBesideNext': () =>
    'Jämför koden med kortet. Om den stämmer, kontrollera kortet i Kaikukanta.',
  'visit.expiredBeside': (p) => `Här gick giltighetstiden ut den ${p.lastDay}`,
  'visit.expiredBesideNext': () =>
    'Kortet kan ha förnyats i Kaikukanta. Kontrollera kortet där. Om det inte är giltigt där heller kan klienten förnya kortet där det gavs.',
  'visit.checked': () => 'Kontrollerat, giltigt i Kaikukanta',
  'visit.checkedTitle': () => 'Kontrollerat i Kaikukanta',
  'visit.checkedNext': () =>
    'Registrera användningen bara om kortet är giltigt i Kaikukanta. Se också där hur många barn som har registrerats för kortet.',
  'visit.shownCode': (p) => `Kod ${p.code}`,
  'visit.children': () => 'Medföljande barn eller barnbarn',
  'visit.noChildren': () => 'Inga barn har registrerats för kortet.',
  'visit.childrenHint': () =>
    'Under 18 år till samma evenemang tillsammans med kortinnehavaren, inte till medborgarinstitutets kurser.',
  'visit.holderCounted': () => 'Kortinnehavaren räknas som en vuxen.',
  'visit.purpose': () => 'Vad kortet används till',
  'visit.submit': () => 'Registrera användningen',
  'visit.done': () => 'Användningen är registrerad',
  'visit.doneBody': (p) => `${p.people} · ${p.purpose}`,
  'visit.people': ({ adults = 1, children }) => {
    const grown = adults === 1 ? '1 vuxen' : `${adults} vuxna`;
    return children === 0 ? grown : `${grown} och ${children} barn`;
  },
  'visit.retry': () => 'Kontrollera igen',
  'visit.next': () => 'Nästa klient',
  'visit.undone': () => 'Användningen är ångrad',
  'visit.undoneBody': () => 'Den räknas inte med någonstans.',
  'visit.noPurposes': () => 'Det finns inget i listan som kortet kan användas till',
  'visit.noPurposesBody': () =>
    'Besöksmålets evenemang och tjänster har tagits bort ur listan. Lägg tillbaka något av dem eller lägg till ett nytt, och registrera sedan användningen.',
  'visit.noPurposesAsk': () =>
    'Besöksmålets evenemang och tjänster har tagits bort ur listan. Fråga besöksmålet.',
  'visit.undoLate': () =>
    'En användning kan ångras inom ett dygn. För den här användningen har den tiden redan gått.',
  'code.both': () => 'Vad ska göras med kortet?',
  'code.visit': () => 'Registrera användning',
  'code.handover': () => 'Dela ut kortet',
  'code.nobodyTitle': () => 'Det här liknar en kortkod',
  'code.nobody': () => 'För att hantera kort behöver du en roll: be områdets ansvarsperson om en.',

  'pause.title': () => 'Vänta en stund',
  'pause.body': (p) =>
    `Du har på kort tid frågat efter många koder som inte finns i registret. Du kan fortsätta kl. ${p.time}. En kollega kan hjälpa klienten under tiden. Pausen är bottens standard, inte en regel i verksamhetsmodellen.`,
  'pause.list': (p) =>
    `Listan har så många koder som inte hittas att den inte besvaras ännu. Kontrollera koderna på korten eller på pappret. Listan tas emot ${p.moment} när du skickar den på nytt då: de felaktiga raderna nämns och de andra registreras. Andra koder kan du fråga efter från kl. ${p.time}. Väntan är bottens standard, inte en regel i verksamhetsmodellen.`,
  'pause.inList': (p) =>
    `Koder härifrån står i en lista som väntar, eftersom många av dess koder inte hittas. Listan och dess koder besvaras igen ${p.moment}. Andra koder kan du fråga efter nu. Väntan är bottens standard, inte en regel i verksamhetsmodellen.`,
  'unknownCodes.title': (p) => `Många okända koder: ${p.name}`,
  'unknownCodes.body': () =>
    'I den här organisationen har det på kort tid frågats efter många kortkoder som inte finns i registret. Orsaken kan vara en felläst kod, kort som ännu inte har registrerats eller att någon gissar koder. Tala gärna om saken med organisationens kontaktperson.',
  'unknownCodes.often': () =>
    'Ingen anställd nämns vid namn, och de andra i organisationen kan arbeta som vanligt. Om detta meddelas högst en gång om dagen.',

  'statistics.title': (p) => `Statistik: ${p.name}`,
  'statistics.country': () => 'hela landet',
  'statistics.week': (p) => `Vecka ${p.week}`,
  'statistics.running': (p) => `Vecka ${p.week} (pågår)`,
  'statistics.uses': () => 'Användningar',
  'statistics.adults': () => 'Användningar, vuxna',
  'statistics.children': () => 'Användningar, barn',
  'statistics.culture': () => 'Kultur',
  'statistics.education': () => 'Utbildning',
  'statistics.science': () => 'Vetenskap',
  'statistics.sports': () => 'Motion',
  'statistics.handovers': () => 'Utdelade kort',
  'statistics.hidden': () => 'visas inte',
  'statistics.notYet': () => '–',
  'statistics.details': (p) => `Vecka ${p.week} i detalj`,
  'statistics.findingUses': (p) => `Vecka ${p.week} användes kortet ${gånger(p.uses)}.`,
  'statistics.findingMore': (p) => `Det är ${p.difference} fler än vecka ${p.week}.`,
  'statistics.findingLess': (p) => `Det är ${p.difference} färre än vecka ${p.week}.`,
  'statistics.findingSame': (p) => `Det är lika många som vecka ${p.week}.`,
  'statistics.findingRunning': (p) =>
    `Vecka ${p.week} har kortet hittills använts ${gånger(p.uses)}; under hela vecka ${p.previous} var antalet användningar ${p.previousUses}.`,
  'statistics.findingHandovers': (p) =>
    p.handovers === '1' ? '1 kort delades ut.' : `${p.handovers} kort delades ut.`,
  'statistics.findingHandoversRunning': (p) =>
    `Vecka ${p.week} har hittills ${p.handovers} kort delats ut; under hela vecka ${p.previous} var antalet ${p.previousHandovers}.`,
  'statistics.altRow': (p) => `${p.label}: ${p.previous}, ${p.current}.`,
  'statistics.venues': (p) =>
    `${p.reported} av ${p.total} besöksmål registrerade användning vecka ${p.week}.`,
  'statistics.dataUntil': (p) => `Registreringar fram till ${p.moment} är med.`,
  'statistics.definitions': () => 'Vad siffrorna betyder',
  'statistics.defUses': () =>
    'En användning är en inträdesbiljett, en kursplats eller ett säsongskort till kurser. Vuxnas och barns biljetter räknas var för sig.',
  'statistics.defHandovers': () =>
    'Ett utdelat kort räknas till den vecka då klienten fick det, också när det registreras senare. Ångrade överlåtelser är inte med.',
  'statistics.defWeek': () =>
    'Veckan går från måndag till söndag, finsk tid. Fördelningen visas bara för hela veckor.',
  'statistics.defSmall': () =>
    'I fördelningen visas inte talen 1–4 och inte heller tal som de kunde räknas ut från. Gränsen är bottens standard, inte en regel i verksamhetsmodellen.',
  'statistics.breakdownHidden': () => 'Fördelningen visas inte, eftersom talen är små.',
  'statistics.updated': () => 'Uppdatera',

  'post.title': (p) => `Kaikukortets vecka ${p.week}: ${p.name}`,
  'post.days': (p) => `${p.from}–${p.to}`,
  'post.connected': (p) =>
    `Den här kanalen är nu kopplad till området ${p.name}. Förhandsvisningen av veckosammanfattningen finns i huvudanvändarens egen chatt.`,
  'post.connectedNoPreview': (p) =>
    `Den här kanalen är nu kopplad till området ${p.name}. Öppna också den personliga chatten med mig och skriv sedan ”@Kaikubotti koppla” här igen, så får du förhandsvisningen.`,
  'post.connectWhich': () => 'Till vilket område ska kanalen kopplas?',
  'post.connectHow': () =>
    'Veckosammanfattningen publiceras i en kanal. Lägg till mig i teamet och skriv ”@Kaikubotti koppla” i kanalen. Du får förhandsvisningen i den här chatten och bestämmer själv om den publiceras.',
  'post.preview': () => 'Förhandsvisning: så här ser veckosammanfattningen ut i kanalen',
  'post.previewHint': () => 'Sammanfattningen publiceras bara en gång per vecka.',
  'post.previewChannel': (p) => `Kanal: ${p.channel}.`,
  'post.publish': () => 'Publicera nu',
  'post.heading': () => 'Veckosammanfattning',
  'post.published': () => 'Veckosammanfattningen är publicerad i kanalen.',
  'post.alreadyPublished': () =>
    'Sammanfattningen för den veckan är redan publicerad i kanalen. Den publicerades inte en gång till.',
  'post.sending': () =>
    'Veckosammanfattningen är på väg till kanalen just nu. Den publiceras inte en gång till.',
  'post.unknown': () =>
    'Teams bekräftade inte publiceringen. Kontrollera i kanalen om sammanfattningen syns. Botten publicerar den inte på nytt, för att den inte ska synas två gånger.',
  'post.failed': () =>
    'Publiceringen lyckades inte. Kontrollera att jag är tillagd i teamet och försök igen.',

  'guide.source': (p) => `Källa: ${p.source}`,
  'guide.version': (p) => `Senaste version av verksamhetsmodellen som jag känner till: ${p.version}`,
  'guide.choices': () => 'Menade du något av det här?',
  'guide.unknown': () => 'Jag vet inte',
  'guide.unknownBody': () =>
    'Mina källor har inget svar på det här, och jag gissar inte. Fråga områdets ansvarsperson eller försök med andra ord.',
  'guide.askTitle': () => 'Fråga med egna ord',
  'guide.askBody': () => 'Skriv din fråga på finska, svenska eller engelska. Till exempel:',
  'guide.otherLanguage': () => 'Svaret är på frågans språk.',

  ...counterSv,
  ...rowsSv,
  ...visitRowsSv,
  ...officeSv,
  ...deskSv,
  ...entriesSv,
  ...figuresSv,
  ...issuedSv,
};
