import type { PersonalData } from '../../services/screening/index.js';
import { counterFi } from './counter/fi.js';
import { deskFi } from './desk/fi.js';
import { entriesFi } from './entries/fi.js';
import { figuresFi } from './figures/fi.js';
import { issuedFi } from './issued/fi.js';
import { officeFi } from './office/fi.js';
import { rowsFi } from './rows/fi.js';
import { visitRowsFi } from './visit-rows/fi.js';

const kertaa = (n: string): string => (n === '1' ? '1 kerran' : `${n} kertaa`);
const kortti = (n: string): string => (n === '1' ? '1 kortti' : `${n} korttia`);

const LOOKS_LIKE: Record<PersonalData, string> = {
  identityCode: 'henkilötunnukselta',
  phone: 'puhelinnumerolta',
  email: 'sähköpostiosoitteelta',
  address: 'katuosoitteelta',
};

/** The Finnish texts. They set the keys and the parameters that the other languages have to have. */
export const fi = {
  // What stands in many places
  'common.undo': () => 'Peru',
  'common.cancel': () => 'Keskeytä',
  'common.notFound': () => 'Tätä ei löytynyt.',
  'common.notFoundHelp': () => 'Kirjoita ”ohje”, niin näet, mitä voit tehdä täällä.',
  'common.personalOnly': () =>
    'Tämä hoidetaan kahden kesken. Avaa henkilökohtainen keskustelu Kaikubotin kanssa ja jatka siellä.',
  'common.identityCode': () => 'Viestissä oli henkilötunnukselta näyttävä tieto',
  'common.identityCodeBody': () =>
    'Sitä ei tallennettu minnekään. Poista viesti itse Teamsista; botti ei voi poistaa sitä. Henkilötunnusta ei tarvita Kaikukortin luovutuksessa eikä käytössä.',
  'common.personalDataField': (p: { kind: PersonalData }) =>
    `Tässä oli ${LOOKS_LIKE[p.kind]} näyttävä tieto. Sitä ei tallennettu eikä sitä tarvita.`,
  'common.personalDataNote': (p: { kind: PersonalData }) =>
    `Viestissäsi oli ${LOOKS_LIKE[p.kind]} näyttävä tieto. Sitä ei tallennettu minnekään. Jos se on asiakkaan, poista viesti itse Teamsista; botti ei voi poistaa sitä.`,
  'failure.notSaved': () => 'Ei tallentunut',
  'failure.notSavedBody': (p: { reference: string }) =>
    `Rekisterissä ei muuttunut mitään: mitään ei kirjattu, laskettu eikä peruttu. Kirjoittamasi on tallella: yritä hetken päästä uudelleen. Jos tämä toistuu, kerro ylläpidolle vikatunnus ${p.reference}.`,
  'failure.unknown': () => 'Emme vielä tiedä, tallentuiko tämä',
  'failure.unknownBody': (p: { reference: string }) =>
    `Paina hetken päästä uudelleen: tämä tehdään ja lasketaan vain kerran. Jos tämä toistuu, kerro ylläpidolle vikatunnus ${p.reference}.`,
  'failure.restoring': () => 'Rekisteriä palautetaan varmuuskopiosta',
  'failure.restoringBody': (p: { reference: string }) =>
    `Rekisteriä ei voi nyt käyttää, eikä mitään kirjattu tai peruttu. Jos täytit lomaketta, kirjoittamasi on tallella. Yritä jonkin ajan päästä uudelleen. Jos tämä kestää pitkään, kerro ylläpidolle vikatunnus ${p.reference}.`,
  'failure.unavailable': () => 'Rekisteri ei vastaa juuri nyt',
  'failure.unavailableBody': (p: { reference: string }) =>
    `Yritä hetken päästä uudelleen. Jos tämä toistuu, kerro ylläpidolle vikatunnus ${p.reference}.`,
  'failure.unexpected': () => 'Jokin meni vikaan',
  'failure.unexpectedBody': (p: { reference: string }) =>
    `Yritä uudelleen. Jos tämä toistuu, kerro ylläpidolle vikatunnus ${p.reference}.`,
  'failure.again': () => 'Yritä uudelleen',
  'common.dayPlaceholder': () => 'pp.kk.vvvv',
  'common.changeDetails': () => 'Muuta tietoja',
  'common.staleForm': () =>
    'Lomake oli vanhentunut, joten tässä on uusi. Kirjoittamasi tiedot ovat tallella.',
  'common.staleButton': () => 'Tämä painike ei ole enää käytössä.',
  'common.checkFields': () => 'Tarkista merkityt kohdat. Mitään ei ole vielä tallennettu.',
  'common.sample': () => 'Esimerkkiaineistoa: verkosto, luvut ja kortit ovat keksittyjä.',
  'common.noAnswer': () => 'Ei vastausta',

  // Welcome, help, language
  'welcome.title': () => 'Hei! Olen Kaikubotti.',
  'welcome.nobody': () =>
    'Vastaan kysymyksiin Kaikukortin toimintamallista. Muuhun tarvitset roolin: pyydä sitä alueesi vastuuhenkilöltä.',
  'welcome.nobodyDemo': () =>
    'Vastaan kysymyksiin Kaikukortin toimintamallista. Muuhun tarvitset roolin: valitse alta, missä roolissa kokeilet.',
  'welcome.distributor': () =>
    'Kirjaan kanssasi luovutetut Kaikukortit ja kerron, mitä asiakkaalle on hyvä sanoa.',
  'welcome.venue': () => 'Tarkistan kassalla kortin voimassaolon ja kirjaan käyttökerran.',
  'welcome.responsible': () =>
    'Autan alueesi verkoston hoidossa ja vastaan toimintamallia koskeviin kysymyksiin.',
  'welcome.mainUser': () =>
    'Näytän alueesi tilastot ja teen viikkokoosteen kanavalle. Yhdistä kanava mainitsemalla minut siinä: ”@Kaikubotti yhdistä”.',
  'welcome.national': () => 'Näytän koko maan tilastot.',
  'welcome.codeHint': () => 'Voit myös lähettää viestinä pelkästään kortin tunnuksen.',
  'welcome.askHint': () => 'Kaiken muun tulkitsen kysymykseksi Kaikukortin toimintamallista.',
  'welcome.unofficial': () => 'En ole Kaikukeskuksen virallinen palvelu.',
  'welcome.commands': () => 'Näin pääset alkuun',
  'welcome.languageTitle': () => 'Kieli · Språk · Language',
  'language.changed': () => 'Puhun nyt suomea.',
  'help.handover': () => 'luovutus – kirjaa kortin luovutus',
  'help.visit': () => 'käynti – tarkista kortti ja kirjaa käyttökerta',
  'help.statistics': () => 'tilastot – tämä ja viime viikko',
  'help.connect': () => 'yhdistä – yhdistä kanava alueeseesi (kirjoita kanavalla ja mainitse minut)',
  'help.language': () => 'kieli – vaihda kieli',
  'help.help': () => 'ohje – näytä tämä',
  'help.ask': () => 'kysy – esimerkkejä kysymyksistä',
  'help.role': () => 'rooli – vaihda rooliasi demossa',
  'menu.handover': () => 'Luovuta kortti',
  'menu.visit': () => 'Tarkista kortti',
  'menu.statistics': () => 'Tilastot',
  'menu.ask': () => 'Kysy toimintamallista',
  'welcome.thanks': () => 'Ole hyvä!',
  'menu.whatIsTheCard': () => 'Mikä Kaikukortti on?',
  'menu.help': () => 'Ohje',
  'menu.connect': () => 'Viikkokooste kanavalle',

  // The demo's roles
  'demo.title': () => 'Demo',
  'demo.intro': () =>
    'Tämä on demo, jonka verkosto on keksitty. Mitään ei tallenneta oikeaan rekisteriin. Valitse, missä roolissa kokeilet.',
  'demo.role': () => 'Rooli',
  'demo.choose': () => 'Kokeile tässä roolissa',
  'demo.current': (p: { role: string }) => `Roolisi demossa: ${p.role}`,
  'demo.codes': () => 'Kortteja kokeiltavaksi',
  'demo.codeValid': () => 'voimassa, 2 alaikäistä',
  'demo.codeExpired': () => 'ei enää voimassa',
  'demo.codeBlocked': () => 'käyttö estetty',
  'demo.codeFree': () => 'vielä luovuttamatta',
  'demo.none': () => 'ei roolia',
  'demo.office': (p: { name: string }) => `kortinjakajan työntekijä (${p.name})`,
  'demo.venue': (p: { name: string }) => `kohteen työntekijä (${p.name})`,
  'demo.ticketAgent': (p: { name: string }) => `lipunvälittäjä (${p.name})`,
  'demo.social': (p: { name: string }) => `sote-puolen vastuuhenkilö (${p.name})`,
  'demo.culture': (p: { name: string }) => `kulttuuripuolen vastuuhenkilö ja pääkäyttäjä (${p.name})`,
  'demo.national': () => 'valtakunnallinen palvelu',
  'demo.besideOffice': (p: { name: string }) => `kortinjakajan työntekijä Kaikukannan rinnalla (${p.name})`,
  'demo.besideVenue': (p: { name: string }) => `kohteen työntekijä Kaikukannan rinnalla (${p.name})`,

  // Fields that come back
  'error.required': () => 'Täytä tämä kohta.',
  'error.code': () => 'Tarkista tunnus: siinä on 4–20 kirjainta (A–Z) tai numeroa.',
  'error.birthYear': () => 'Kirjoita syntymävuosi neljällä numerolla, esimerkiksi 1980.',
  'error.tooYoung': (p: { year: string }) =>
    `Kortin saajan pitää täyttää luovutusvuonna vähintään 16, eli hänen on oltava syntynyt viimeistään vuonna ${p.year}.`,
  'error.postalCode': () => 'Tarkista postinumero: viisi numeroa, asuinpaikan tavallinen postinumero.',
  'error.minors': () => 'Kirjoita lukumäärä numerolla, 0–20.',
  'error.municipality': () => 'Kirjoita kunnan nimi suomeksi tai ruotsiksi, esimerkiksi Kajaani.',
  'error.choice': () => 'Valitse jokin vaihtoehdoista.',
  'error.registeredHere': (p: { lastDay: string }) =>
    `Kortti on jo rekisteröity teillä. Viimeinen voimassaolopäivä on ${p.lastDay}.`,
  'error.registeredElsewhere': () =>
    'Kortti on jo rekisteröity. Jos kädessäsi on uusi kortti, vertaa tunnusta siihen. Muuten kortti uusitaan siellä, mistä se on saatu.',
  'error.keySpent': () => 'Tämä lomake on jo käytetty toiseen korttiin. Tarkista tiedot ja lähetä uudelleen.',

  // Handover
  'handover.title': () => 'Kortin luovutus',
  'handover.conditions': () => 'Molempien ehtojen pitää täyttyä',
  'handover.conditionClient': () => 'Saaja on verkostoon kuuluvan palvelun asiakas.',
  'handover.conditionFinances': () =>
    'Tiukka taloudellinen tilanne on syy siihen, ettei saaja voi käyttää kulttuuripalveluja.',
  'handover.notDiscretionary': () =>
    'Kortti ei ole harkinnanvarainen etu. Et harkitse tapauskohtaisesti: kun molemmat ehdot täyttyvät, asiakas voi saada kortin. Todistuksia ei pyydetä.',
  'handover.office': () => 'Toimipiste',
  'handover.code': () => 'Kortin tunnus',
  'handover.codePlaceholder': () => 'Kirjoita tai liitä kortista',
  'handover.birthYear': () => 'Syntymävuosi',
  'handover.postalCode': () => 'Asuinpaikan postinumero',
  'handover.minors': () => 'Alaikäisiä lapsia tai lapsenlapsia (omia tai samassa taloudessa asuvia)',
  'handover.voluntary': () => 'Vapaaehtoiset tiedot',
  'handover.voluntaryHint': () =>
    'Vastaaminen on asiakkaalle vapaaehtoista. Jos hän ei halua kertoa, jätä kohta tyhjäksi.',
  'handover.municipality': () => 'Kotikunta, jos se on eri kuin postinumeron kunta',
  'handover.lifeSituation': () => 'Elämäntilanne',
  'handover.gender': () => 'Sukupuoli',
  'handover.life.working': () => 'Työssä',
  'handover.life.unemployed': () => 'Työtön',
  'handover.life.student': () => 'Opiskelija',
  'handover.life.retired': () => 'Eläkkeellä',
  'handover.life.familyLeave': () => 'Perhevapaalla',
  'handover.life.other': () => 'Muu',
  'handover.gender.woman': () => 'Nainen',
  'handover.gender.man': () => 'Mies',
  'handover.gender.other': () => 'Muu',
  'handover.noNames': () => 'Nimeä, henkilötunnusta, syntymäaikaa tai osoitetta ei kirjata mihinkään.',
  'handover.submit': () => 'Luovuta kortti',
  'handover.done': () => 'Kortin luovutus on kirjattu',
  'handover.lastDay': () => 'Viimeinen voimassaolopäivä',
  'handover.day': () => 'Luovutettu',
  'handover.homeMunicipality': () => 'Kotikunta',
  'handover.minorsShort': () => 'Lapsia ja lapsenlapsia',
  'handover.tell': () => 'Kerro asiakkaalle',
  'handover.trialEnds': (p: { lastDay: string }) =>
    `Alueen kokeilu päättyy ${p.lastDay}, siksi kortti ei ole voimassa koko vuotta.`,
  'handover.tellValid': (p: { lastDay: string }) =>
    `Kortti on voimassa ${p.lastDay} asti ja uusitaan täällä.`,
  'handover.tellId': () =>
    'Ota mukaan kortti sekä henkilökortti, ajokortti tai passi: kohde voi tarkistaa, kenen kortti on.',
  'handover.tellPersonal': () => 'Kortti on henkilökohtainen, sitä ei saa antaa toiselle.',
  'handover.tellChildren': () =>
    'Alle 18-vuotiaat lapset ja lapsenlapset pääsevät maksutta samaan tilaisuuteen yhdessä kortinhaltijan kanssa, ei kuitenkaan kansalaisopiston kursseille.',
  'handover.tellChanges': () => 'Jos tiedot muuttuvat, esimerkiksi lasten määrä, siitä ilmoitetaan tänne.',
  'handover.carryOver': () =>
    'Kortti toimii vasta, kun se on rekisteröity Kaikukantaan. Tee rekisteröinti vielä Kaikukannassa.',
  'handover.changeMunicipality': () => 'Muuta kotikuntaa',
  'handover.changeMunicipalityTitle': () => 'Kotikunnan muutos',
  'handover.changeMunicipalityHint': (p: { municipality: string }) =>
    `Kotikunnaksi on nyt kirjattu ${p.municipality}. Jos asiakkaan kotikunta on eri, kirjoita se tähän.`,
  'handover.newMunicipality': () => 'Kotikunta',
  'handover.save': () => 'Tallenna',
  'handover.again': () => 'Luovuta toinen kortti',
  'handover.undone': () => 'Luovutus on peruttu',
  'handover.undoneBody': () =>
    'Korttia ei ole rekisterissä eikä asiakkaan tietoja ole tallessa. Saman kortin voi luovuttaa uudelleen.',
  'handover.undoneBeside': () =>
    'Täällä korttia ei ole enää rekisterissä. Jos rekisteröit sen jo Kaikukantaan, poista rekisteröinti myös sieltä.',
  'handover.undoUsed': () => 'Luovutusta ei voi enää perua, koska korttia on jo käytetty.',
  'handover.undoChanged': () =>
    'Luovutusta ei voi enää perua, koska kortti on sen jälkeen estetty tai uusittu.',
  'handover.undoLate': () =>
    'Luovutuksen voi perua vuorokauden ajan. Tämän luovutuksen kohdalla se aika on jo kulunut.',

  // Visit
  'visit.title': () => 'Kortin tarkistus',
  'visit.code': () => 'Kortin tunnus',
  'visit.check': () => 'Tarkista',
  'visit.valid': (p: { lastDay: string }) => `Voimassa, viimeinen päivä ${p.lastDay}`,
  'visit.validNext': () => 'Kirjaa käyttö ja anna lippu.',
  'visit.expired': (p: { lastDay: string }) => `Voimassaolo päättyi ${p.lastDay}`,
  'visit.expiredNext': () =>
    'Kortilla ei voi nyt saada lippua. Asiakas voi uusia kortin siellä, mistä sai sen.',
  'visit.blocked': () => 'Korttia ei voi käyttää nyt',
  'visit.blockedNext': () => 'Asiakas voi kysyä asiasta siellä, mistä sai kortin.',
  'visit.replaced': () => 'Tilalle on annettu uusi kortti',
  'visit.replacedNext': () =>
    'Pyydä asiakasta näyttämään uusi kortti ja kirjaa sen tunnus. Ellei se ole mukana, asiakas voi kysyä siitä siellä, mistä sai kortin.',
  'visit.unknown': () => 'Korttia ei ole rekisterissä',
  'visit.unknownNext': () =>
    'Vertaa tunnusta korttiin ja kokeile uudelleen. Kortti toimii vasta, kun se on rekisteröity; asiakas voi kysyä asiasta siellä, mistä sai kortin.',
  'visit.unknownBeside': () => 'Korttia ei löydy täältä',
  'visit.unknownBesideNext': () =>
    'Vertaa tunnusta korttiin. Jos se on oikein, tarkista kortti Kaikukannasta.',
  'visit.expiredBeside': (p: { lastDay: string }) => `Täällä voimassaolo päättyi ${p.lastDay}`,
  'visit.expiredBesideNext': () =>
    'Kortti on voitu uusia Kaikukannassa. Tarkista kortti sieltä. Jos se ei ole voimassa sielläkään, asiakas voi uusia kortin siellä, mistä sai sen.',
  'visit.checked': () => 'Tarkistin, voimassa Kaikukannassa',
  'visit.checkedTitle': () => 'Tarkistettu Kaikukannasta',
  'visit.checkedNext': () =>
    'Kirjaa käyttö vain, jos kortti on voimassa Kaikukannassa. Katso myös sieltä, montako lasta kortille on kirjattu.',
  'visit.shownCode': (p: { code: string }) => `Tunnus ${p.code}`,
  'visit.children': () => 'Lapsia tai lapsenlapsia mukana',
  'visit.noChildren': () => 'Kortille ei ole kirjattu lapsia.',
  'visit.childrenHint': () =>
    'Alle 18-vuotiaat samaan tilaisuuteen yhdessä kortinhaltijan kanssa, ei kansalaisopiston kursseille.',
  'visit.holderCounted': () => 'Kortinhaltija lasketaan yhtenä aikuisena.',
  'visit.purpose': () => 'Mihin korttia käytetään',
  'visit.submit': () => 'Kirjaa käyttö',
  'visit.done': () => 'Käyttö on kirjattu',
  'visit.doneBody': (p: { people: string; purpose: string }) => `${p.people} · ${p.purpose}`,
  'visit.people': ({ adults = 1, children }: { adults?: number; children: number }) => {
    const grown = adults === 1 ? '1 aikuinen' : `${adults} aikuista`;
    if (children === 0) return grown;
    return children === 1 ? `${grown} ja 1 lapsi` : `${grown} ja ${children} lasta`;
  },
  'visit.retry': () => 'Tarkista uudelleen',
  'visit.next': () => 'Seuraava asiakas',
  'visit.undone': () => 'Käyttö on peruttu',
  'visit.undoneBody': () => 'Sitä ei lasketa mihinkään.',
  'visit.noPurposes': () => 'Valikossa ei ole nyt mitään, mihin korttia käytetään',
  'visit.noPurposesBody': () =>
    'Kohteen tapahtumat ja palvelut on poistettu valikosta. Palauta jokin niistä tai lisää uusi, ja kirjaa käyttö sitten.',
  'visit.noPurposesAsk': () =>
    'Kohteen tapahtumat ja palvelut on poistettu valikosta. Kysy asiasta kohteesta.',
  'visit.undoLate': () =>
    'Käytön voi perua vuorokauden ajan. Tämän kirjauksen kohdalla se aika on jo kulunut.',
  'code.both': () => 'Mitä kortille tehdään?',
  'code.visit': () => 'Kirjaa käyttö',
  'code.handover': () => 'Luovuta kortti',
  'code.nobodyTitle': () => 'Tämä näyttää kortin tunnukselta',
  'code.nobody': () => 'Korttien käsittelyyn tarvitset roolin: pyydä sitä alueesi vastuuhenkilöltä.',

  // Too many codes that are not in the register
  'pause.title': () => 'Odota hetki',
  'pause.body': (p: { time: string }) =>
    `Olet kysynyt lyhyessä ajassa monta tunnusta, joita ei ole rekisterissä. Voit jatkaa kello ${p.time}. Työkaverisi voi auttaa asiakasta sillä välin. Tauko on botin oletus, ei toimintamallin sääntö.`,
  'pause.list': (p: { moment: string; time: string }) =>
    `Luettelossa on niin monta tunnusta, joita ei löydy, ettei siihen vastata vielä. Tarkista tunnukset korteista tai paperista. Luettelo otetaan vastaan ${p.moment}, kun lähetät sen silloin uudelleen: väärät rivit nimetään ja muut kirjataan. Muita tunnuksia voit kysyä kello ${p.time} alkaen. Odotus on botin oletus, ei toimintamallin sääntö.`,
  'pause.inList': (p: { moment: string }) =>
    `Tunnuksia on luettelossa, joka odottaa, koska moni sen tunnuksista ei löydy. Siihen ja sen tunnuksiin vastataan taas ${p.moment}. Muita tunnuksia voit kysyä nyt. Odotus on botin oletus, ei toimintamallin sääntö.`,
  'unknownCodes.title': (p: { name: string }) => `Monta tuntematonta tunnusta: ${p.name}`,
  'unknownCodes.body': () =>
    'Tässä organisaatiossa on kysytty lyhyessä ajassa monta kortin tunnusta, joita ei ole rekisterissä. Syynä voi olla väärin luettu tunnus, vielä rekisteröimättä jäänyt korttierä tai tunnusten arvailu. Asiasta on hyvä puhua organisaation yhteyshenkilön kanssa.',
  'unknownCodes.often': () =>
    'Työntekijää ei nimetä, eikä muiden työ organisaatiossa keskeydy. Tästä kerrotaan enintään kerran päivässä.',

  // Statistics
  'statistics.title': (p: { name: string }) => `Tilastot: ${p.name}`,
  'statistics.country': () => 'koko maa',
  'statistics.week': (p: { week: number }) => `Viikko ${p.week}`,
  'statistics.running': (p: { week: number }) => `Viikko ${p.week} (kesken)`,
  'statistics.uses': () => 'Käyttökertoja',
  'statistics.adults': () => 'Aikuisten käyttökertoja',
  'statistics.children': () => 'Lasten käyttökertoja',
  'statistics.culture': () => 'Kulttuuri',
  'statistics.education': () => 'Koulutus',
  'statistics.science': () => 'Tiede',
  'statistics.sports': () => 'Liikunta',
  'statistics.handovers': () => 'Luovutettuja kortteja',
  'statistics.hidden': () => 'ei näytetä',
  'statistics.notYet': () => '–',
  'statistics.details': (p: { week: number }) => `Viikko ${p.week} tarkemmin`,
  'statistics.findingUses': (p: { week: number; uses: string }) =>
    `Viikolla ${p.week} korttia käytettiin ${kertaa(p.uses)}.`,
  'statistics.findingMore': (p: { difference: string; week: number }) =>
    `Se on ${p.difference} enemmän kuin viikolla ${p.week}.`,
  'statistics.findingLess': (p: { difference: string; week: number }) =>
    `Se on ${p.difference} vähemmän kuin viikolla ${p.week}.`,
  'statistics.findingSame': (p: { week: number }) => `Se on yhtä paljon kuin viikolla ${p.week}.`,
  'statistics.findingRunning': (p: { week: number; uses: string; previous: number; previousUses: string }) =>
    `Viikolla ${p.week} korttia on tähän mennessä käytetty ${kertaa(p.uses)}; koko viikolla ${p.previous} käyttökertoja oli ${p.previousUses}.`,
  'statistics.findingHandovers': (p: { handovers: string }) =>
    p.handovers === '1' ? 'Luovutettiin 1 kortti.' : `Kortteja luovutettiin ${p.handovers}.`,
  'statistics.findingHandoversRunning': (p: {
    week: number;
    handovers: string;
    previous: number;
    previousHandovers: string;
  }) =>
    `Viikolla ${p.week} on tähän mennessä luovutettu ${kortti(p.handovers)}; koko viikolla ${p.previous} luovutettiin ${p.previousHandovers}.`,
  'statistics.altRow': (p: { label: string; previous: string; current: string }) =>
    `${p.label}: ${p.previous}, ${p.current}.`,
  'statistics.venues': (p: { week: number; reported: string; total: string }) =>
    `Kohteita on ${p.total}; niistä ${p.reported} on kirjannut käyttöä viikolla ${p.week}.`,
  'statistics.dataUntil': (p: { moment: string }) => `Mukana ovat kirjaukset ${p.moment} asti.`,
  'statistics.definitions': () => 'Mitä luvut tarkoittavat',
  'statistics.defUses': () =>
    'Käyttökerta on pääsylippu, kurssipaikka tai kurssien kausikortti. Aikuisten ja lasten liput lasketaan erikseen.',
  'statistics.defHandovers': () =>
    'Luovutettu kortti lasketaan sille viikolle, jolla se on annettu asiakkaalle, vaikka se kirjattaisiin myöhemmin. Perutut luovutukset eivät ole mukana.',
  'statistics.defWeek': () =>
    'Viikko on maanantaista sunnuntaihin Suomen aikaa. Erittely näytetään vain kokonaisista viikoista.',
  'statistics.defSmall': () =>
    'Erittelyssä lukuja 1–4 ei näytetä, eikä niitä, joista sellaisen voisi laskea. Raja on botin oletus, ei toimintamallin sääntö.',
  'statistics.breakdownHidden': () => 'Erittelyä ei näytetä, koska luvut ovat pieniä.',
  'statistics.updated': () => 'Päivitä',

  // Weekly post
  'post.title': (p: { week: number; name: string }) => `Kaikukortin viikko ${p.week}: ${p.name}`,
  'post.days': (p: { from: string; to: string }) => `${p.from}–${p.to}`,
  'post.connected': (p: { name: string }) =>
    `Tämä kanava on nyt yhdistetty alueeseen ${p.name}. Viikkokoosteen esikatselu on pääkäyttäjän omassa keskustelussa.`,
  'post.connectedNoPreview': (p: { name: string }) =>
    `Tämä kanava on nyt yhdistetty alueeseen ${p.name}. Avaa vielä henkilökohtainen keskustelu kanssani ja kirjoita tänne uudelleen ”@Kaikubotti yhdistä”, niin saat esikatselun.`,
  'post.connectWhich': () => 'Mihin alueeseen kanava yhdistetään?',
  'post.connectHow': () =>
    'Viikkokooste julkaistaan kanavalla. Lisää minut tiimiin ja kirjoita kanavalle ”@Kaikubotti yhdistä”. Saat esikatselun tähän keskusteluun ja päätät itse julkaisusta.',
  'post.preview': () => 'Esikatselu: tältä viikkokooste näyttää kanavalla',
  'post.previewHint': () => 'Kooste julkaistaan vain kerran viikkoa kohden.',
  'post.previewChannel': (p: { channel: string }) => `Kanava: ${p.channel}.`,
  'post.publish': () => 'Julkaise nyt',
  'post.heading': () => 'Viikkokooste',
  'post.published': () => 'Viikkokooste on julkaistu kanavalla.',
  'post.alreadyPublished': () =>
    'Kyseisen viikon kooste on jo julkaistu kanavalla. Sitä ei julkaistu toiseen kertaan.',
  'post.sending': () => 'Viikkokooste on juuri lähdössä kanavalle. Sitä ei julkaista toiseen kertaan.',
  'post.unknown': () =>
    'Teams ei vahvistanut julkaisua. Katso kanavalta, näkyykö kooste. Botti ei julkaise sitä uudelleen, jotta se ei tulisi kahdesti.',
  'post.failed': () => 'Julkaisu ei onnistunut. Tarkista, että minut on lisätty tiimiin, ja yritä uudelleen.',

  // Guide
  'guide.source': (p: { source: string }) => `Lähde: ${p.source}`,
  'guide.version': (p: { version: string }) =>
    `Viimeisin tiedossani oleva toimintamallin versio: ${p.version}`,
  'guide.choices': () => 'Tarkoititko jotakin näistä?',
  'guide.unknown': () => 'En tiedä',
  'guide.unknownBody': () =>
    'Lähteissäni ei ole tähän vastausta, enkä arvaa. Kysy alueesi vastuuhenkilöltä tai kysy uudelleen toisilla sanoilla.',
  'guide.askTitle': () => 'Kysy omin sanoin',
  'guide.askBody': () => 'Kirjoita kysymyksesi suomeksi, ruotsiksi tai englanniksi. Esimerkiksi:',
  'guide.otherLanguage': () => 'Vastaus on kysymyksen kielellä.',

  ...counterFi,
  ...rowsFi,
  ...visitRowsFi,
  ...officeFi,
  ...deskFi,
  ...entriesFi,
  ...figuresFi,
  ...issuedFi,
};

/** Every text of the product: its key, its parameters, and that each language has it. */
export type Catalogue = typeof fi;
