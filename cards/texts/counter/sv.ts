import type { CounterTexts } from './fi.js';

export const counterSv: CounterTexts = {
  'visit.more': () => 'Fler uppgifter',
  'visit.moreChildren': () => 'Barn med, om de är fler än vad som har registrerats för kortet',
  'visit.helpers': () => 'Assistenter och tolkar med',
  'visit.helpersHint': () =>
    'De räknas inte som användningar. Detta är bottens standard, inte en regel i verksamhetsmodellen.',
  'visit.withHelpers': (p) =>
    p.count === 1
      ? 'Dessutom 1 assistent eller tolk, som inte räknas som användning.'
      : `Dessutom ${p.count} assistenter eller tolkar, som inte räknas som användningar.`,
  'visit.beside': () => 'Registrera användningen också i Kaikukanta: den är registret i ditt område.',
  'visit.undoneBeside': () =>
    'Den räknas inte längre här. Om du redan har registrerat användningen i Kaikukanta, ta bort den där också.',
  'visit.ask': () => 'Kontrollera före registreringen',
  'visit.askMoreChildren': (p) =>
    `Antalet barn är ${p.children}, men ${p.minors} har registrerats för kortet. Om antalet har ändrats berättar kortinnehavaren det där kortet gavs.`,
  'visit.askChildrenOnCourse': () => 'Barnbiljetten gäller inte medborgarinstitutens kurser.',
  'visit.askAgain': () =>
    'Samma användning av kortet har redan skickats in för samma dag. Ska en till registreras?',
  'visit.courseHint': () => 'Kurs: varje kursplats registreras för sig, ett säsongskort för kurser en gång.',
  'visit.askMarked': () =>
    'Du kan registrera användningen. Den får en anteckning om att saken har kontrollerats.',
  'correction.askMarked': () =>
    'Du kan spara rättelsen. Den får en anteckning om att saken har kontrollerats.',
  'visit.askYes': () => 'Registrera användningen ändå',
  'visit.otherDay': () => 'Tidigare dag',
  'visit.day': () => 'Användningsdag, om den inte är i dag',
  'visit.dayHint': () => 'Fyll i om användningen först antecknades till exempel på papper.',
  'visit.validOn': (p) => `Giltigt ${p.day}, sista dagen ${p.lastDay}`,
  'visit.lateNext': () => 'Registrera användningen. Den räknas till användningsdagen.',
  'visit.lateRecorded': (p) => `Användningen räknas till den ${p.day}, inte till i dag.`,
  'visit.lateRefused': () => 'Ingen användning kan registreras för den dagen. Kontrollera koden och dagen.',
  'visit.blockedOn': (p) => `Kortet kunde inte användas ${p.day}`,
  'visit.replacedOn': (p) => `Kortet var ersatt av ett nytt ${p.day}`,
  'visit.unknownOn': (p) => `Kortet fanns inte i registret ${p.day}`,
  'error.visitDay': (p) =>
    `Skriv dagen så här: ${p.earliest}. Det är den tidigaste möjliga dagen, och dagen kan inte ligga i framtiden.`,
  'visit.search': () => 'Sök andra: evenemang, plats eller dag',
  'visit.searchButton': () => 'Sök',
  'visit.choose': () => 'Välj',
  'visit.someShown': (p) => `Listan visar ${p.count} av ${p.total}.`,
  'visit.found': (p) => `Sökningen gav ${p.count} ${p.count === '1' ? 'träff' : 'träffar'}: se listan ovan.`,
  'visit.noneFound': () => 'Sökningen gav inga träffar.',
  'visit.chooseFound': () =>
    'Listan visar nu resultatet av sökningen. Välj där vad kortet används till. Ingenting har sparats ännu.',
  'visit.left': (p) => `${p.left} kvar`,
  'visit.forDay': (p) =>
    `Biljetten gäller ${p.day}. Användningen räknas till den dag då den registreras. Detta är bottens standard, inte en regel i verksamhetsmodellen.`,
  'visit.cardEnds': (p) =>
    `Kortet upphör att gälla före evenemanget: sista dagen är ${p.lastDay}. Källorna har ingen regel för detta; bottens standard är att biljetten registreras ändå.`,
  'error.eventOver': (p) => `Evenemanget var ${p.day}. Välj något annat eller kontrollera dagen.`,
  'error.soldOut': (p) =>
    p.left === 0
      ? 'Alla biljetter som reserverats för Kaikukortet har redan delats ut.'
      : `Av biljetterna för Kaikukortet finns bara ${p.left} kvar.`,
  'help.events': () =>
    'evenemang – lägg till ett evenemang eller en tjänst, ändra det eller ta bort det ur listan',
  'event.title': () => 'Evenemang och tjänster',
  'event.which': () => 'Vad ska ändras',
  'event.open': () => 'Öppna',
  'event.new': () => 'Lägg till',
  'event.newTitle': () => 'Nytt evenemang eller ny tjänst',
  'event.changeTitle': () => 'Uppgifter om evenemanget eller tjänsten',
  'event.closedTitle': (p) => `${p.name} (inte i listan)`,
  'event.venue': () => 'Besöksmål',
  'event.name': () => 'Namn',
  'event.nameHint': () => 'Evenemangets namn, inga uppgifter om någon klient.',
  'event.kind': () => 'Typ',
  'event.kind.service': () => 'Tjänst',
  'event.kind.event': () => 'Evenemang',
  'event.kind.course': () => 'Kurs',
  'event.category': () => 'Kategori i statistiken',
  'event.day': () => 'Dag, om det bara är en dag',
  'event.limit': () => 'Högsta antalet biljetter med Kaikukortet, om det är begränsat',
  'event.limitHint': () =>
    'Lämna tomt om det inte finns någon gräns. Fler biljetter än gränsen kan inte registreras.',
  'event.save': () => 'Spara',
  'event.close': () => 'Ta bort ur listan',
  'event.reopen': () => 'Lägg tillbaka i listan',
  'event.saved': () => 'Uppgifterna har sparats',
  'event.isClosed': () => 'Borttaget ur listan',
  'event.when': () => 'Tid',
  'event.goesOn': () => 'tills vidare',
  'event.tickets': () => 'Biljetter kvar',
  'event.leftOf': (p) => `${p.left} av sammanlagt ${p.limit}`,
  'event.others': () => 'Övriga evenemang',
  'event.none': () => 'Besöksmålet har inga evenemang eller tjänster ännu.',
  'error.eventName': () => 'Skriv ett namn på högst 80 tecken.',
  'error.eventDay': () =>
    'Skriv dagen så här: 9.3.2027. Den får vara högst två månader tillbaka och två år framåt.',
  'error.limit': () => 'Skriv antalet biljetter med siffror, 1–999.',
  'help.silence': () => 'inga besökare – berätta att ingen kom med kortet eller att ni har stängt',
  'silence.title': () => 'Veckor utan användning',
  'silence.why': () =>
    'När du berättar att ingen kom med kortet syns det i statistiken att inget bara har glömts bort.',
  'silence.none': (p) => `Inga besökare vecka ${p.week}`,
  'silence.week.uses': (p) => `Vecka ${p.week} har användning registrerats.`,
  'silence.week.none': (p) => `Vecka ${p.week}: inga besökare.`,
  'silence.week.closed': (p) => `Vecka ${p.week}: stängt.`,
  'silence.week.unknown': (p) => `Om vecka ${p.week} finns inga uppgifter ännu.`,
  'silence.close': () => 'Vi har stängt',
  'silence.closeSubmit': () => 'Spara',
  'silence.from': () => 'Första dagen',
  'silence.to': () => 'Sista dagen',
  'silence.closedHint': () => 'Till exempel sommarpaus. Användning kan ändå registreras, och den räknas.',
  'silence.said.none': () => 'Antecknat: inga besökare',
  'silence.said.closed': () => 'Antecknat: stängt',
  'silence.counts': () =>
    'Om någon ändå använder kortet, registrera användningen som vanligt: den räknas, och du behöver inte ångra den här uppgiften.',
  'silence.undone': () => 'Uppgiften har ångrats',
  'error.closedDay': () => 'Skriv dagen så här: 9.3.2027.',
  'error.closedDays': () =>
    'Sista dagen kan inte vara före den första, och båda måste vara inom ett år från i dag.',
  'statistics.venuesSilent': (p) =>
    p.count === 1 ? 'Ett berättade att ingen kom.' : `Ingen kom med kortet till ${p.count} besöksmål.`,
  'statistics.venuesClosed': (p) =>
    p.count === 1 ? 'Dessutom hade ett stängt.' : `Dessutom hade ${p.count} besöksmål stängt.`,
  'error.helpers': () => 'Skriv antalet med en siffra, 0–9.',
  'help.practice': () => 'öva – pröva att kontrollera kort med exempelkort',
  'help.practised': () => 'övat – var man har övat att kontrollera kort',
  'practice.title': () => 'Övning',
  'practice.banner': () => 'Ingen användning sparas eller räknas.',
  'practice.samples': () => 'Pröva med de här exempelkorten:',
  'practice.valid': () => 'giltigt, två barn',
  'practice.expired': () => 'giltighetstiden har gått ut',
  'practice.blocked': () => 'spärrat',
  'practice.unknown': () => 'finns inte i registret',
  'practice.community': () => 'gemenskapens kort',
  'practice.end': () => 'Sluta öva',
  'practice.begin': () => 'Öva',
  'practice.sampleTitle': (p) => `${p.code} är ett övningskort`,
  'practice.sampleBody': (p) =>
    `Korten ${p.from}–${p.to} är bara till för övning. Koden på ett riktigt kort är längre: kontrollera den på kortet.`,
  'error.practiceCode': (p) =>
    `I övningen fungerar bara koderna ${p.from}–${p.to}. Ett riktigt kort kan du kontrollera när du har slutat öva.`,
  'practice.who': () => 'Övning i att kontrollera kort',
  'practice.sum': (p) =>
    `Verksamhetsmodellens version ${p.version}: ${p.reported} av sammanlagt ${p.total} besöksmål och biljettförmedlare har övat.`,
  'practice.line': (p) => `${p.name}: ${p.people}`,
  'practice.earlier': (p) => `(med tidigare versioner ${p.people})`,
  'practice.more': (p) => `Andra ställen där man har övat: ${p.count}.`,
  'practice.counted': () =>
    'Talet visar hur många som har övat. Inga namn sparas, så samma person kan med åren räknas flera gånger.',
};
