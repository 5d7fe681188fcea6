/** Texts that make the desk pleasant: what to do next, and what went wrong in a row. */
export const deskFi = {
  'rows.choices': (p: { choices: string }) => `Kirjoita jokin näistä: ${p.choices}.`,
  'rows.headings': (p: { columns: string }) => `Pohjan otsikot ovat: ${p.columns}.`,
  'rows.others': () => 'Kirjatut rivit eivät ole enää mukana.',
  'rows.nothingSaved': () => 'Riveistä ei tallennettu mitään.',
  'rows.cancelled': () => 'Keskeytetty. Korjattavia rivejä ei tallennettu.',
  'cardImport.expired': (p: { count: number }) =>
    p.count === 1
      ? 'Tuoduista korteista yhden voimassaolo on jo päättynyt.'
      : `Tuoduista korteista ${p.count} kortin voimassaolo on jo päättynyt.`,

  'cancel.title': () => 'Keskeytetty',
  'cancel.body': () =>
    'Lomakkeelta, jota ei lähetetty, ei tallennettu mitään. Jo kirjattu jää voimaan; sen voi perua kuitin painikkeesta Peru vuorokauden ajan.',
  'help.undo': () => 'peru – miten kirjaus perutaan',
  'undo.title': () => 'Kirjauksen peruminen',
  'undo.body': () =>
    'Kirjaus perutaan sen kuitista tässä keskustelussa: paina Peru. Se onnistuu vuorokauden ajan, ja luovutuksen voi perua vain, jos korttia ei ole vielä käytetty. Lomakkeelta, jota ei lähetetty, ei tallentunut mitään.',
  'undo.entries': () => 'Jos kuitti ei ole käsillä, katso viimeisimmistä kirjauksista.',

  'role.needed': () => 'Tähän tarvitset roolin',
  'role.distributor': () =>
    'Tämä kuuluu kortinjakajan työntekijälle. Roolia voit pyytää alueesi sote-puolen vastuuhenkilöltä.',
  'role.venue': () =>
    'Tämä kuuluu kohteen työntekijälle tai lipunvälittäjälle. Roolia voit pyytää alueesi kulttuuripuolen vastuuhenkilöltä.',
  'role.ownVenue': () =>
    'Tämä kuuluu kohteen omalle työntekijälle. Roolia voit pyytää alueesi kulttuuripuolen vastuuhenkilöltä.',
  'role.mainUser': () =>
    'Tämä kuuluu vastuuhenkilölle, joka on nimetty alueen pääkäyttäjäksi. Jos sinut on nimetty, pyydä roolia valtakunnallisesta palvelusta. Muussa tapauksessa kysy pääkäyttäjältä.',
  'role.social': () =>
    'Tämä kuuluu sote-puolen vastuuhenkilölle. Jos hoidat tehtävää, pyydä roolia valtakunnallisesta palvelusta.',
  'role.figures': () =>
    'Kortinjakaja ja kohde näkevät omat lukunsa, alueen luvut näkee pääkäyttäjäksi nimetty vastuuhenkilö. Työntekijän roolia voit pyytää alueesi vastuuhenkilöltä, pääkäyttäjän roolia valtakunnallisesta palvelusta.',
  'role.choose': () => 'Vaihda rooli demossa',

  'nearest.title': () => 'Tarkoititko tätä?',
  'nearest.yes': (p: { word: string }) => `Tarkoitin: ${p.word}`,

  'client.show': () => 'Näytä asiakkaalle',
  'client.back': () => 'Takaisin kuittiin',

  'unfinished.offer': (p: { code: string }) => `Jäikö tämä kesken? Tunnus ${p.code}`,
  'unfinished.continue': () => 'Jatka',
  'unfinished.none': () => 'Kesken jäänyttä lomaketta ei ole',
  'unfinished.noneBody': () => 'Kesken jäänyt lomake muistetaan puoli tuntia. Aloita alusta.',

  'handover.neighbour': (p: { code: string }) =>
    `Vertaa tunnusta vielä korttiin: juuri äsken kirjattiin lähes sama tunnus ${p.code}. Jos jompikumpi on väärin, peru se kuitista.`,
  'handover.otherDay': () => 'Luovutuspäivä, jos se ei ole tänään',
  'handover.otherDayHint': () =>
    'Täytä, jos luovutus kirjattiin ensin paperille. Voimassaolo alkaa luovutuspäivästä.',
  'handover.changeMunicipalityLater': () =>
    'Kotikuntaa ei näytetä enää tallentamisen jälkeen. Jos se on kirjattu väärin, kirjoita oikea kotikunta tähän.',
  'handover.otherMunicipality': () => 'Muu kotikunta',
  'handover.untold': () => 'Asiakas ei halua kertoa',
  'handover.untoldBody': () =>
    'Syntymävuosi, postinumero ja lasten määrä kuuluvat pakollisiin tietoihin (käyttöehdot 2025). Lähteissäni ei ole sääntöä siitä, mitä tehdään, jos asiakas ei halua kertoa jotakin niistä. Kysy alueesi sote-puolen vastuuhenkilöltä, äläkä kirjoita keksittyä tietoa.',

  'handover.outside': (p: { municipality: string }) =>
    `${p.municipality} ei ole verkoston kuntien luettelossa. Kortin saajan kotikunnan pitää olla mukana Kaikukortti-verkostossa (käyttöehdot 2025). Korjaa kotikunta, jos se on väärin. Muuten kysy ensin alueesi sote-puolen vastuuhenkilöltä.`,
  'question.untold': () => 'Kysy alueen vastuuhenkilöltä',
  'question.outside': () => 'Kysy vastuuhenkilöltä',
  'question.asked': () => 'Kysymys on viety perille',
  'question.askedBody': (p: { name: string; people: string }) =>
    `Kysyjänä on ${p.name}. Viestin sai alueen sote-puolen vastuuhenkilö tai, jos ketään heistä ei tavoitettu, pääkäyttäjä. Viestin saaneita: ${p.people}. He vastaavat toimipisteelle suoraan. Sama kysymys viedään kerran päivässä.`,
  'question.underWay': () => 'Kysymystä viedään juuri nyt',
  'question.underWayBody': () => 'Paina hetken päästä uudelleen, niin näet, menikö se perille.',
  'question.nobody': () => 'Kysymystä ei saatu perille',
  'question.nobodyBody': () =>
    'Kukaan vastuuhenkilö tai pääkäyttäjä ei vielä keskustele Kaikubotin kanssa, tai viesti ei nyt mennyt perille. Kysy alueesi sote-puolen vastuuhenkilöltä puhelimella tai sähköpostilla.',
  'question.title': (p: { name: string }) => `Kysymys kortin luovutuksesta: ${p.name}`,
  'question.untoldBody': () =>
    'Asiakas ei halua kertoa jotakin pakollista tietoa: syntymävuotta, postinumeroa tai lasten määrää (käyttöehdot 2025). Toimipiste kysyy, voiko kortin silti luovuttaa.',
  'question.outsideBody': (p: { municipality: string }) =>
    `Asiakkaan kotikunta on ${p.municipality}, joka ei ole verkoston kuntien luettelossa (käyttöehdot 2025). Toimipiste kysyy, miten toimitaan.`,
  'question.answer': () => 'Vastaa suoraan toimipisteelle. Kaikubotti ei välitä vastausta.',
  'question.nothingElse': () => 'Muuta asiakkaasta ei välitetty.',

  'help.members': () => 'jäsenkunnat – verkostoon liittyneiden kuntien luettelo',
  'role.national': () => 'Tämä kuuluu valtakunnalliselle palvelulle.',
  'members.title': () => 'Verkostoon liittyneet kunnat',
  'members.rule': () =>
    'Kortin saajan kotikunnan pitää olla mukana Kaikukortti-verkostossa (käyttöehdot 2025). Luovutus tarkistetaan tästä luettelosta.',
  'members.unlisted': () => 'Ennestään rekisterissä oleviin kortteihin luettelo ei vaikuta.',
  'members.none': () => 'Luetteloa ei ole, joten kotikuntaa ei tarkisteta.',
  'members.now': (p: { count: string }) => `Luettelossa on nyt kuntia: ${p.count}.`,
  'members.field': () => 'Kunnat',
  'members.how': () => 'Kirjoita yksi kunta riville, suomeksi tai ruotsiksi.',
  'members.save': () => 'Tallenna luettelo',
  'members.clear': () => 'Poista luettelo',
  'members.clearTitle': () => 'Poistetaanko kuntien luettelo?',
  'members.clearBody': () => 'Kun luetteloa ei ole, asiakkaan kotikuntaa ei tarkisteta luovutuksessa.',
  'members.restore': () => 'Palauta luettelo',
  'members.saved': () => 'Luettelo on tallennettu',
  'members.see': () => 'Katso luettelo',
  'members.cleared': () => 'Luettelo on poistettu',
  'members.unknown': (p: { rows: string }) =>
    `Suomen kunnan nimeä ei löydy: rivi ${p.rows}. Mitään ei tallennettu.`,

  'help.deliveredCards': () => 'toimitetut kortit – toimipisteelle toimitettujen korttien tunnukset',
  'delivered.cards': () => 'Toimitetut kortit',
  'delivered.open': () => 'Avaa',
  'delivered.title': (p: { name: string }) => `Toimitetut kortit: ${p.name}`,
  'delivered.how': () =>
    'Kirjoita riville yhden korttierän ensimmäinen ja viimeinen tunnus. Jos luovutettavan kortin tunnus ei ole missään erässä, botti pyytää tarkistamaan sen ennen kirjaamista.',
  'delivered.field': () => 'Korttierät, yksi rivillä',
  'delivered.empty': () => 'Tyhjä kenttä: toimipisteellä ei ole luetteloa, eikä tunnuksia verrata mihinkään.',
  'delivered.save': () => 'Tallenna luettelo',
  'delivered.saved': (p: { name: string }) => `Luettelo on tallennettu: ${p.name}`,
  'delivered.now': (p: { count: number }) => `Korttieriä luettelossa: ${p.count}.`,
  'delivered.none': () => 'Luetteloa ei ole, joten luovutettavien korttien tunnuksia ei verrata siihen.',
  'delivered.notRange': (p: { rows: string }) =>
    `Rivi ${p.rows}: kirjoita ensimmäinen ja viimeinen tunnus ja niiden väliin viiva. Yhden kortin tunnus kirjoitetaan kahdesti.`,
  'delivered.unequal': (p: { rows: string }) =>
    `Rivi ${p.rows}: tunnuksissa pitää olla samat kirjaimet ja lopussa yhtä monta numeroa.`,
  'delivered.backwards': (p: { rows: string }) => `Rivi ${p.rows}: viimeinen tunnus on ennen ensimmäistä.`,
  'delivered.notSaved': () => 'Mitään ei tallennettu.',
  'delivered.ask': () => 'Tunnus ei ole toimipisteelle toimitettujen joukossa',
  'delivered.askBody': (p: { name: string }) =>
    `${p.name}: vertaa tunnusta korttiin. Jos se on oikein, voit rekisteröidä kortin.`,
  'delivered.askYes': () => 'Kirjaa silti',
  'delivered.askRows': (p: { codes: string }) =>
    `Tunnukset, jotka eivät ole toimipisteelle toimitettujen joukossa: ${p.codes}. Vertaa niitä kortteihin.`,
  'delivered.askRowsYes': () => 'Tunnukset ovat oikein, kirjaa silti',
  'delivered.row': () =>
    'Tunnus ei ole toimipisteelle toimitettujen joukossa. Jos se on oikein, vahvista se alla.',

  'help.trial': () => 'kokeilun loppu – alueen kokeilun viimeinen päivä',
  'trial.title': (p: { name: string }) => `Kokeilun viimeinen päivä: ${p.name}`,
  'trial.how': () =>
    'Kun alueella on kokeilu ja korttien voimassaolo seuraa sitä, kirjaa tähän kokeilun viimeinen päivä. Uusi tai uusittu kortti on voimassa enintään siihen asti, vaikka vuosi ei olisi kulunut. Jo annetut kortit eivät muutu.',
  'trial.lastDay': () => 'Kokeilun viimeinen päivä',
  'trial.empty': () =>
    'Tyhjä kenttä: kortit ovat voimassa vuoden. Päivä, joka on jo ohi, ei vaikuta uusiin kortteihin.',
  'trial.wrongDay': () => 'Kirjoita päivä näin: 31.12.2026.',
  'trial.save': () => 'Tallenna päivä',
  'trial.saved': () => 'Tallennettu',
  'trial.until': (p: { lastDay: string }) =>
    `Alueen uudet ja uusitut kortit ovat voimassa vuoden, mutta enintään ${p.lastDay} asti.`,
  'trial.none': () => 'Alueen uudet ja uusitut kortit ovat voimassa vuoden.',
  'trial.which': () => 'Minkä alueen kokeilu?',
  'help.privacyNotice': () => 'tietosuojaseloste – alueesi tietosuojaseloste',
  'privacy.link': () => 'Tietosuojaseloste',
  'privacy.title': (p: { name: string }) => `Tietosuojaselosteen osoite: ${p.name}`,
  'privacy.how': () =>
    'Linkki näkyy luovutuslomakkeella työntekijän kielellä. Jätä tyhjäksi, jos selostetta ei ole.',
  'privacy.fi': () => 'Suomenkielinen',
  'privacy.sv': () => 'Ruotsinkielinen',
  'privacy.en': () => 'Englanninkielinen',
  'privacy.address': () => 'Kirjoita koko osoite, joka alkaa https.',
  'privacy.save': () => 'Tallenna osoitteet',
  'privacy.saved': () => 'Osoitteet on tallennettu',
  'privacy.none': () => 'Alueelle ei ole tallennettu tietosuojaselosteen osoitetta.',
  'privacy.which': () => 'Minkä alueen tietosuojaseloste?',
};

export type DeskTexts = typeof deskFi;
