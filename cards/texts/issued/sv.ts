import type { IssuedTexts } from './fi.js';

export const issuedSv: IssuedTexts = {
  'help.issuedCard': () => 'kortuppgifter – förnyelse av kort, antalet barn, förlorat kort',
  'menu.issuedCard': () => 'Kortuppgifter',
  'issued.title': () => 'Kortuppgifter',
  'issued.hint': () => 'Här sköter du de kort som din egen enhet har delat ut.',
  'issued.noCode': () =>
    'Om kortet har kommit bort och ingen vet koden går det inte att söka kortet: klientens namn finns inte i registret. I våra källor finns ingen anvisning om detta, så fråga områdets ansvarsperson på social- och hälsovårdssidan.',
  'issued.open': () => 'Visa kortet',
  'issued.another': () => 'Ett annat kort',
  'issued.undoRenewal': () => 'Ångra förnyelsen',
  'issued.undoReplacement': () => 'Ångra kortbytet',
  'issued.state': () => 'Status',
  'issued.kind': () => 'Kort',
  'issued.valid': () => 'Giltigt',
  'issued.expired': () => 'Giltighetstiden har gått ut',
  'issued.blocked': () => 'Användningen är spärrad',
  'issued.replaced': () => 'Ersatt av ett nytt kort',
  'issued.personal': () => 'Personligt Kaikukort',
  'issued.community': () => 'Gemenskapens Kaikukort',
  'issued.isBlocked': () => 'Kortet är spärrat',
  'issued.isUnblocked': () => 'Spärren är upphävd',
  'issued.isMinors': () => 'Antalet barn är ändrat',
  'issued.beside': () => 'Kaikukanta är registret i ditt område: gör samma ändring där också.',
  'issued.free': () => 'Kortet finns inte i registret',
  'issued.freeBody': () =>
    'Kontrollera koden. Om kortet har delats ut till en klient ska du registrera överlåtelsen.',
  'issued.freeBeside': () => 'Kortet finns inte här',
  'issued.freeBesideBody': () =>
    'Jämför koden med kortet och kontrollera kortet först i Kaikukanta: den är registret i ditt område, och alla dess kort finns inte här. Registrera överlåtelsen här bara om kortet delas ut nu som nytt.',
  'issued.block': () => 'Spärra ett förlorat kort',
  'issued.blockBody': () =>
    'Efter det här ger kortet inga biljetter eller kursplatser någonstans. Om kortet kommer till rätta kan du upphäva spärren.',
  'issued.blockBodyBeside': () =>
    'I Kaikubotti ger kortet efter det här inga biljetter eller kursplatser någonstans. I Kaikukanta ändras ingenting förrän du gör ändringen där. Om kortet kommer till rätta kan du upphäva spärren.',
  'issued.unblockBodyBeside': () =>
    'I Kaikubotti kan kortet användas igen, om giltighetstiden inte har gått ut. I Kaikukanta ändras ingenting förrän du gör ändringen där.',
  'issued.minorsBodyBeside': () =>
    'Skriv bara antalet. I Kaikubotti ser besöksmålen det nya antalet genast, i Kaikukanta först när du ändrar det där.',
  'issued.blockDefault': () =>
    'Det här är bottens standard, inte en regel i verksamhetsmodellen: i våra källor finns ingen anvisning om förlorade kort.',
  'issued.blockSubmit': () => 'Spärra kortet',
  'issued.unblock': () => 'Upphäv spärren',
  'issued.unblockBody': () => 'Kortet kan användas igen, om giltighetstiden inte har gått ut.',
  'issued.minors': () => 'Ändra antalet barn',
  'issued.minorsBody': () =>
    'Skriv bara antalet. Besöksmålen ser det nya antalet genast, och de följer registret även om det står något annat på kortet.',
  'issued.renew': () => 'Förnyelse av kortet',
  'renewal.body': (p) =>
    `Det förnyade kortet gäller till och med ${p.lastDay}. Fråga på nytt efter antalet barn: i fältet står det som är registrerat nu.`,
  'renewal.bodyCommunity': (p) => `Det förnyade kortet gäller till och med ${p.lastDay}.`,
  'renewal.answers': () =>
    'De frivilliga uppgifterna frågas på nytt. De nya svaren ersätter de tidigare, och fältet blir tomt om klienten inte svarar.',
  'renewal.default': () =>
    'Att den nya giltighetstiden börjar på dagen för förnyelsen och att förnyelsen inte räknas som ett nytt registrerat kort är bottens standard, inte en regel i verksamhetsmodellen.',
  'renewal.submit': () => 'Förnya det här kortet',
  'renewal.done': () => 'Kortet är förnyat',
  'renewal.beside': () => 'Förnya kortet också i Kaikukanta: den är registret i ditt område.',
  'renewal.undone': () => 'Förnyelsen är ångrad',
  'renewal.undoneBody': () => 'Kortet är åter som det var före förnyelsen.',
  'renewal.undoneBeside': () =>
    'Här är kortet åter som det var före förnyelsen. Om du redan har förnyat det i Kaikukanta, rätta uppgiften där också.',
  'renewal.undoUsed': () => 'Förnyelsen kan inte längre ångras, eftersom kortet har använts efter den.',
  'renewal.undoChanged': () => 'Förnyelsen kan inte längre ångras, eftersom kortet har ändrats efter den.',
  'renewal.undoLate': () => 'En förnyelse kan ångras inom ett dygn. Den tiden har gått.',
  'replacement.title': () => 'Ett nytt kort i stället för det gamla',
  'replacement.open': () => 'Ge ett nytt kort i stället',
  'replacement.instead': () => 'Klienten får ett nytt kort',
  'replacement.show': () => 'Visa det nya kortet',
  'replacement.old': () => 'Det gamla kortet',
  'replacement.oldCode': (p) => `Det gamla kortet: ${p.code}`,
  'replacement.newCode': () => 'Det nya kortets kod',
  'replacement.body': () =>
    'Skriv det nya kortets kod och fråga på nytt efter antalet barn. Inget annat frågas. Efter det gäller det gamla kortet inte längre.',
  'replacement.bodyCommunity': () =>
    'Skriv det nya kortets kod. Efter det gäller det gamla kortet inte längre.',
  'replacement.default': (p) =>
    `Att det nya kortet gäller till och med ${p.lastDay} och inte räknas som ett nytt registrerat kort är bottens standard, inte en regel i verksamhetsmodellen.`,
  'replacement.submit': () => 'Byt till det nya kortet',
  'replacement.done': () => 'Kortet är utbytt mot ett nytt',
  'replacement.oldOver': () =>
    'Det gamla kortet gäller inte längre. Be klienten förstöra det, om det kommer till rätta.',
  'replacement.oldOverCommunity': () =>
    'Det gamla kortet gäller inte längre. Förstör det, om det kommer till rätta.',
  'replacement.beside': () => 'Byt kortet också i Kaikukanta: den är registret i ditt område.',
  'replacement.sameCode': () =>
    'Det här är det gamla kortets kod. Om kortet förblir detsamma ska du förnya det.',
  'replacement.codeTaken': () =>
    'Det finns redan ett registrerat kort med den koden. Jämför koden med det nya kortet.',
  'replacement.undone': () => 'Kortbytet är ångrat',
  'replacement.undoneBody': () =>
    'Det gamla kortet är åter som det var före bytet, och det nya kortet finns inte i registret.',
  'replacement.undoneBeside': () =>
    'Här är det gamla kortet åter som det var före bytet, och det nya finns inte i registret. Om du redan har bytt kortet i Kaikukanta, rätta uppgiften där också.',
  'replacement.undoUsed': () => 'Bytet kan inte längre ångras, eftersom det nya kortet har använts.',
  'replacement.undoChanged': () =>
    'Bytet kan inte längre ångras, eftersom det nya kortet har ändrats efter det.',
  'replacement.undoLate': () => 'Bytet kan ångras inom ett dygn. Den tiden har gått ut.',
  'handover.sameDay': () =>
    'Det du nyss skrev sparades inte, och inget räknades en gång till. Om du har ett annat kort i handen är koden felskriven: jämför den med kortet. Här är kortets första kvitto från samma dag.',
  'handover.already': () => 'Kortet var redan registrerat',
  'handover.undoEarlier': () => 'Ångra den tidigare överlåtelsen',
  'handover.notRegistered': () =>
    'Ingen överlåtelse registrerades. Om du har ett nytt kort i handen är koden felskriven: jämför den med kortet.',
  'community.undoEarlier': () => 'Ångra den tidigare registreringen',
  'renewalWish.ask': () => 'Be om förnyelse',
  'renewalWish.hint': () =>
    'Du kan förmedla önskemålet till stället som gav kortet. Du ser inte vilket ställe det är.',
  'renewalWish.asked': () => 'Önskemålet är förmedlat',
  'renewalWish.askedBody': () =>
    'De som arbetar på stället som gav kortet har fått koden och önskemålet om förnyelse. Samma önskemål förmedlas bara en gång i veckan.',
  'renewalWish.underWay': () => 'Önskemålet förmedlas just nu',
  'renewalWish.underWayBody': () => 'Tryck igen om en stund, så ser du om det kom fram.',
  'renewalWish.nobody': () => 'Önskemålet kom inte fram',
  'renewalWish.nobodyBody': () =>
    'Botten nådde ingen på stället som gav kortet. Klienten kan fråga om förnyelse där kortet gavs.',
  'renewalWish.title': () => 'Önskemål om förnyelse av ett kort',
  'renewalWish.body': () =>
    'Kortets innehavare har frågat om förnyelse på annat håll. Kortet förnyas där det gavs, alltså hos er. Förnya kortet när innehavaren besöker er.',
  'help.communityCard': () => 'gemenskapens kort – registrera ett kort för enhetens besök i smågrupp',
  'community.title': () => 'Gemenskapens Kaikukort',
  'community.submit': () => 'Registrera gemenskapens kort',
  'community.body': () =>
    'Gemenskapens kort registreras på enheten för besök i smågrupp. Ingenting antecknas om klienterna.',
  'community.default': () =>
    'Våra källor säger inte hur länge gemenskapens kort gäller och hur det räknas. Bottens standard, inte en regel i verksamhetsmodellen: det gäller ett år och har en egen rad i statistiken.',
  'community.done': () => 'Gemenskapens kort är registrerat',
  'community.day': () => 'Registrerat',
  'community.undone': () => 'Registreringen är ångrad',
  'community.undoneBody': () =>
    'Gemenskapens kort finns inte längre i registret. Samma kort kan registreras på nytt.',
  'community.notUndone': () => 'Registreringen kan inte längre ångras',
  'community.undoUsed': () => 'Kortet har redan använts.',
  'community.undoChanged': () => 'Kortet har spärrats eller förnyats efter registreringen.',
  'community.undoLate': () => 'En registrering kan ångras inom ett dygn, och den tiden har redan gått.',
  'community.use': () => 'Så används kortet',
  'community.useGroup': () =>
    'När du ordnar ett besök för en eller flera klienter ger kortet en gratis biljett till dig själv och till en klient under 16 år i en ekonomiskt svår situation.',
  'community.useOthers': () => 'Klienter över 16 år använder sitt eget kort.',
  'community.open': () => 'Gemenskapens kort',
  'statistics.communityCards': () => 'Gemenskapens kort',
};
