/** Texts of what is recorded at a counter beside the holder's own ticket. */
export const counterFi = {
  'visit.more': () => 'Muita tietoja',
  'visit.moreChildren': () => 'Lapsia mukana, jos enemmän kuin kortille on kirjattu',
  'visit.helpers': () => 'Avustajia ja tulkkeja mukana',
  'visit.helpersHint': () =>
    'Heitä ei lasketa käyttökertoihin. Tämä on botin oletus, ei toimintamallin sääntö.',
  'visit.withHelpers': (p: { count: number }) =>
    p.count === 1
      ? 'Lisäksi 1 avustaja tai tulkki, jota ei lasketa käyttökertoihin.'
      : `Lisäksi ${p.count} avustajaa tai tulkkia, joita ei lasketa käyttökertoihin.`,
  'visit.beside': () => 'Kirjaa käyttö myös Kaikukantaan: se on alueesi rekisteri.',
  'visit.undoneBeside': () =>
    'Täällä sitä ei enää lasketa. Jos kirjasit käytön jo Kaikukantaan, poista se myös sieltä.',
  'visit.ask': () => 'Tarkista ennen kirjaamista',
  'visit.askMoreChildren': (p: { children: string; minors: string }) =>
    `Lapsia on mukana ${p.children}, mutta kortille on kirjattu ${p.minors}. Jos määrä on muuttunut, kortinhaltija kertoo siitä sinne, mistä sai kortin.`,
  'visit.askChildrenOnCourse': () => 'Lapsen lippu ei kata kansalaisopiston kursseja.',
  'visit.askAgain': () =>
    'Tälle kortille on samalta päivältä jo lähetetty kirjaus samaan käyttöön. Kirjataanko toinen?',
  'visit.courseHint': () => 'Kurssi: jokainen kurssipaikka kirjataan erikseen, kurssien kausikortti kerran.',
  'visit.askMarked': () => 'Voit kirjata käytön. Siihen jää merkintä, että asia tarkistettiin.',
  'correction.askMarked': () => 'Voit tallentaa korjauksen. Siihen jää merkintä, että asia tarkistettiin.',
  'visit.askYes': () => 'Kirjaa käyttö silti',
  'visit.otherDay': () => 'Aiempi päivä',
  'visit.day': () => 'Käyttöpäivä, jos se ei ole tänään',
  'visit.dayHint': () => 'Täytä, jos käyttö kirjattiin ensin esimerkiksi paperille.',
  'visit.validOn': (p: { day: string; lastDay: string }) => `Voimassa ${p.day}, viimeinen päivä ${p.lastDay}`,
  'visit.lateNext': () => 'Kirjaa käyttö. Se lasketaan käyttöpäivälle.',
  'visit.lateRecorded': (p: { day: string }) => `Käyttö lasketaan päivälle ${p.day}, ei tälle päivälle.`,
  'visit.lateRefused': () => 'Tälle päivälle ei voi kirjata käyttöä. Tarkista tunnus ja päivä.',
  'visit.blockedOn': (p: { day: string }) => `Korttia ei voinut käyttää ${p.day}`,
  'visit.replacedOn': (p: { day: string }) => `Tilalla oli uusi kortti ${p.day}`,
  'visit.unknownOn': (p: { day: string }) => `Korttia ei ollut rekisterissä ${p.day}`,
  'error.visitDay': (p: { earliest: string }) =>
    `Kirjoita päivä näin: ${p.earliest}. Se on aikaisin mahdollinen päivä, eikä päivä voi olla tulevaisuudessa.`,
  'visit.search': () => 'Etsi muita: tilaisuuden nimi, paikka tai päivä',
  'visit.searchButton': () => 'Etsi',
  'visit.choose': () => 'Valitse',
  'visit.someShown': (p: { count: string; total: string }) =>
    `Valikossa on ${p.count} vaihtoehtoa, kaikkiaan niitä on ${p.total}.`,
  'visit.found': (p: { count: string }) => `Haulla löytyi ${p.count}: katso valikkoa yllä.`,
  'visit.noneFound': () => 'Haulla ei löytynyt mitään.',
  'visit.chooseFound': () =>
    'Valikko on nyt haun mukainen. Valitse siitä, mihin korttia käytetään. Mitään ei ole vielä tallennettu.',
  'visit.left': (p: { left: number }) => `jäljellä ${p.left}`,
  'visit.forDay': (p: { day: string }) =>
    `Lippu on tilaisuuteen ${p.day}. Käyttö lasketaan kirjauspäivälle. Tämä on botin oletus, ei toimintamallin sääntö.`,
  'visit.cardEnds': (p: { lastDay: string }) =>
    `Kortin voimassaolo päättyy ennen tilaisuutta: viimeinen päivä on ${p.lastDay}. Lähteissä ei ole tähän sääntöä; botin oletus on, että lippu kirjataan silti.`,
  'error.eventOver': (p: { day: string }) => `Tilaisuus oli ${p.day}. Valitse toinen tai tarkista päivä.`,
  'error.soldOut': (p: { left: number }) =>
    p.left === 0
      ? 'Kaikki tähän varatut Kaikukortti-liput on jo annettu.'
      : `Kaikukortti-lippuja on jäljellä vain ${p.left}.`,
  'help.events': () => 'tapahtumat – lisää tapahtuma tai palvelu, muuta sitä tai poista se valikosta',
  'event.title': () => 'Tapahtumat ja palvelut',
  'event.which': () => 'Mitä muutetaan',
  'event.open': () => 'Avaa',
  'event.new': () => 'Lisää uusi',
  'event.newTitle': () => 'Uusi tapahtuma tai palvelu',
  'event.changeTitle': () => 'Tapahtuman tai palvelun tiedot',
  'event.closedTitle': (p: { name: string }) => `${p.name} (ei valikossa)`,
  'event.venue': () => 'Kohde',
  'event.name': () => 'Nimi',
  'event.nameHint': () => 'Tapahtuman nimi, ei kenenkään asiakkaan tietoja.',
  'event.kind': () => 'Laji',
  'event.kind.service': () => 'Palvelu',
  'event.kind.event': () => 'Tapahtuma',
  'event.kind.course': () => 'Kurssi',
  'event.category': () => 'Luokka tilastoissa',
  'event.day': () => 'Päivä, jos se on vain yhtenä päivänä',
  'event.limit': () => 'Kaikukortti-lippuja enintään, jos määrä on rajattu',
  'event.limitHint': () => 'Jätä tyhjäksi, jos rajaa ei ole. Rajan ylittäviä lippuja ei voi kirjata.',
  'event.save': () => 'Tallenna',
  'event.close': () => 'Poista valikosta',
  'event.reopen': () => 'Palauta valikkoon',
  'event.saved': () => 'Tiedot on tallennettu',
  'event.isClosed': () => 'Poistettu valikosta',
  'event.when': () => 'Aika',
  'event.goesOn': () => 'toistaiseksi',
  'event.tickets': () => 'Lippuja jäljellä',
  'event.leftOf': (p: { left: string; limit: string }) => `${p.left}, kaikkiaan ${p.limit}`,
  'event.others': () => 'Muut tapahtumat',
  'event.none': () => 'Kohteella ei ole vielä tapahtumia eikä palveluja.',
  'error.eventName': () => 'Kirjoita nimi, enintään 80 merkkiä.',
  'error.eventDay': () =>
    'Kirjoita päivä muodossa 9.3.2027. Päivä voi olla enintään kaksi kuukautta taaksepäin ja kaksi vuotta eteenpäin.',
  'error.limit': () => 'Kirjoita lippujen määrä numerolla, 1–999.',
  'help.silence': () => 'ei kävijöitä – kerro, ettei kortilla käynyt ketään tai että olette kiinni',
  'silence.title': () => 'Viikot ilman käyttöä',
  'silence.why': () =>
    'Kun kerrot, ettei kortilla käynyt ketään, tilastoista näkee, ettei kirjauksia vain puutu.',
  'silence.none': (p: { week: number }) => `Ei kävijöitä viikolla ${p.week}`,
  'silence.week.uses': (p: { week: number }) => `Viikolla ${p.week} on kirjattu käyttöä.`,
  'silence.week.none': (p: { week: number }) => `Viikko ${p.week}: ei kävijöitä.`,
  'silence.week.closed': (p: { week: number }) => `Viikko ${p.week}: kiinni.`,
  'silence.week.unknown': (p: { week: number }) => `Viikolta ${p.week} ei ole vielä tietoa.`,
  'silence.close': () => 'Olemme kiinni',
  'silence.closeSubmit': () => 'Tallenna',
  'silence.from': () => 'Ensimmäinen päivä',
  'silence.to': () => 'Viimeinen päivä',
  'silence.closedHint': () => 'Esimerkiksi kesätauko. Käytön voi silti kirjata, ja se lasketaan.',
  'silence.said.none': () => 'Kirjattu: ei kävijöitä',
  'silence.said.closed': () => 'Kirjattu: kiinni',
  'silence.counts': () =>
    'Jos joku vielä käyttää korttia, kirjaa käyttö tavalliseen tapaan: se lasketaan, eikä tätä tietoa tarvitse perua.',
  'silence.undone': () => 'Tieto on peruttu',
  'error.closedDay': () => 'Kirjoita päivä muodossa 9.3.2027.',
  'error.closedDays': () =>
    'Viimeinen päivä ei voi olla ennen ensimmäistä, ja molempien on oltava vuoden sisällä tästä päivästä.',
  'statistics.venuesSilent': (p: { count: number }) =>
    p.count === 1 ? 'Yksi kertoi, ettei kävijöitä ollut.' : `Kävijöitä ei ollut: ${p.count} kohdetta.`,
  'statistics.venuesClosed': (p: { count: number }) =>
    p.count === 1 ? 'Lisäksi yksi oli kiinni.' : `Lisäksi kiinni oli ${p.count} kohdetta.`,
  'error.helpers': () => 'Kirjoita lukumäärä numerolla, 0–9.',
  'help.practice': () => 'harjoittele – kokeile kortin tarkistamista esimerkkikorteilla',
  'help.practised': () => 'harjoitelleet – missä kortin tarkistamista on harjoiteltu',
  'practice.title': () => 'Harjoittelu',
  'practice.banner': () => 'Käyttöä ei tallenneta eikä lasketa.',
  'practice.samples': () => 'Kokeile näillä esimerkkikorteilla:',
  'practice.valid': () => 'voimassa, kaksi lasta',
  'practice.expired': () => 'voimassaolo päättynyt',
  'practice.blocked': () => 'käyttö estetty',
  'practice.unknown': () => 'ei rekisterissä',
  'practice.community': () => 'yhteisön kortti',
  'practice.end': () => 'Lopeta harjoittelu',
  'practice.begin': () => 'Harjoittele',
  'practice.sampleTitle': (p: { code: string }) => `${p.code} on harjoituskortti`,
  'practice.sampleBody': (p: { from: string; to: string }) =>
    `Kortit ${p.from}–${p.to} ovat vain harjoittelua varten. Oikean kortin tunnus on pidempi: tarkista se kortista.`,
  'error.practiceCode': (p: { from: string; to: string }) =>
    `Harjoittelussa toimivat vain tunnukset ${p.from}–${p.to}. Oikean kortin voit tarkistaa, kun lopetat harjoittelun.`,
  'practice.who': () => 'Kortin tarkistamista harjoitelleet',
  'practice.sum': (p: { reported: string; total: string; version: string }) =>
    `Toimintamallin versio ${p.version}: paikkoja, joissa on harjoiteltu, on ${p.reported}. Kohteita ja lipunvälittäjiä on kaikkiaan ${p.total}.`,
  'practice.line': (p: { name: string; people: string }) => `${p.name}: ${p.people}`,
  'practice.earlier': (p: { people: string }) => `(aiemmilla versioilla ${p.people})`,
  'practice.more': (p: { count: number }) => `Muita paikkoja, joissa on harjoiteltu: ${p.count}.`,
  'practice.counted': () =>
    'Luku kertoo, kuinka moni on harjoitellut. Nimiä ei tallenneta, joten sama henkilö voi vuosien mittaan tulla lasketuksi useasti.',
};

export type CounterTexts = typeof counterFi;
