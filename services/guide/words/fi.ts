import type { WordList } from './word-list.js';

export const finnish: WordList = {
  stopWords: `aina asia asiaa asian asiasta asiassa edes ehkä eikö ei eivät en enää eräs että hän häneltä hänelle hänen
    hänet häntä hei he heidän heille heitä huomenta ihan itse ja jo jokin joka jolla jolle jona jos jotain joten joko
    kai kaikki kannattaa kerro kertoa kertoisitko kiitos kiva kuin kun kyllä kysymys kysyisin kysyä
    luulen me meidän meille meidät meitä meillä mikäli minä minun minulla minulle minulta
    minut moi moikka mukava mutta muuta muita mun mulla mulle myös ne neuvo neuvoa ni niiden niin no noin nuo nyt näin nämä
    oikein oikeasti ole olemme olen oletko oli olin olisi olla on onko onkohan ottaa ovat ovatko palvelu
    pitäisi pitääkö pitää pystyy päivää saakohan saanko saako saa saada saanut saamme saadaan saan samalla se
    sekä sellainen sen siihen siinä siis siitä silloin sille sinä sitten sitä sieltä siellä suoraan sun
    ta taas tai takia tarvitaanko tarvitseeko tarvitsee tarvitsen tarvitaan te teen teidän tehdä tehdään tekee terve tein
    tuo tuohon tuosta tulee tulisi tämä tämän tässä tästä vaan vai vaikka varmaan vielä vain voi voin voidaan
    voiko voinko voidaanko voimme vähän yhtään yksi yleensä eli esim esimerkiksi entä entäs haluan haluaa haluaisi haluaisin
    halutaan apua pitäisikö toivon saavatko saisi saisinko saisimme saavat silti ihmeen pitkään vuosi paljon oikeesti
    johonkin jonnekin joku jollekin tarviiko tarvii tarviiks voiks saaks onks olisiko tarkoittaa tarkoitetaan tapahtuu haluaisimme juuri täytyykö täytyy joutuu joutuuko joudun tietoa lisätietoa vanha sinulla sinun sinut sinua kuuluvat kuuluu mukana saammeko löytää löytyy yhdeksi yhden yhtenä vuodessa vuoteen viedä menee meni mennä tullut tuli näyttää näytetään voivatko voivat tulla oma oman omat omaan`,
  hints: `kuusi seitsemän kuuden kymmenen uusi uuden uutta uudet kaksi kolme neljä viisi lisää kuka ketkä kenellä ketään kenelle keneltä kenen ketä missä mistä mihin minne milloin koska miksi miten kuinka millainen mikä mitä
    mitkä minkä mistäs montako monta moneen kauan kauanko paljonko usein pääsee pääseekö pääsevätkö päästä käykö käy antaa mukaan`,
  foreign: `passikuva kunnanjohtaja kaupunginjohtaja aukeaa auki aukioloajat aukioloaika pankki luotto bussi juna lento pysäköinti kirjasto kela verotus tv`,
  families: {
    kaiku: 'kaiku',
    kaikukeskus: 'kaikukesku',
    kaikukanta: 'kaikukanta kaikukanna',
    card: 'kort',
    price: 'maksama hinta hinna maksaa maksaisi maksu kustan euro',
    free: 'maksut ilmai',
    year: 'vuotta vuoden vuodeksi kuukaut',
    age: 'ikä ikäis ikäinen ikära vuotia täyttää täyttänyt täyttänee alaikäraj',
    condition:
      'eläkelä opiskelij työttöm työtön maahanmuut turvapaik ehto ehdo edellyt vaatimu kriteer oikeutet oikeus oikeut kohderyhm saamis myönne myöntä',
    municipality:
      'kunta kunna kunti kuntie kaupun paikkakun pitäjä helsin espoo vantaa turku turu oulu vaasa tampere kuopio jyväskyl rovaniem porvoo kokkola kajaan forssa nokialla tornio lappeenra kotka lahdes lahtel',
    homeMunicipality: 'kotikun',
    network: 'verkosto',
    proof:
      'todist tulotod tulot tulora tuloi tuloj tulose palkkakui palkkat köyhy köyhä vähävar rahatil varall selvity tiliot taloude talous varat',
    discretion: 'harkinn harkits harkit harkin ansait valikoi mielival',
    handover: 'luovut ojenn',
    lend: 'laina mieheni miehen äidin isän toverini kaver ystäv puolis vaimo aviomi naapur sisko veljel siirt toisel',
    personal: 'henkilökoht',
    validity: 'voimas kelpois',
    expiry: 'vanhen vanhet umpeu umpee päätty erään päättym päättee',
    renewal: 'uusim uusia uusin uusita uusii uudist jatka jatko jatke pident',
    change: 'muuttu muutos muutok muutt korja päivit väär virhe',
    swap: 'vaiht',
    birth: 'syntyi synty vauva syntyny',
    move: 'muuttaa muutti muuttan muutta muutto muuton muuttava',
    child:
      'laps nuorten nuoria laste alaikäi poika pojan poja tytär tyttä teini perhe perhei uusperh jälkikas muksu',
    grandchild: 'lasta lapsenlap lastenlap',
    assistant: 'avust opas oppaa ohjaaj saattaj hoitaj',
    interpreter: 'tulk viittom',
    community: 'yhteisö',
    group: 'ryhmä pienryhmä porukka porukal retk seuraksi seura seurak',
    accept: 'kelpaa kelpaak kelpaav toimii toimiik hyväksy',
    place: 'kohde kohte kohtee kulttuurikoh liikuntakoh toimija',
    offering:
      'museo teatt konsert festiv elokuv leff näyttel näyte näytö näytän esity tapaht tilaisu tarjon ohjelmi ooppera keik balet vieraily sirkus',
    sports: 'liikun urheil uima uinti uimah jääkiek jalkapal ottelu kuntosal lätkä',
    ticket: 'lippu lipu lipp piletti pääsyli',
    online: 'netti netis netit neti internet verkkoyht verkkok sähköise nettikaup',
    buy: 'varaan varaisin osta osto varata varaa varau tilata tilaa tilaus',
    fetch: 'hakea hake haeta nouda nouto haku haeta hae hakem noudet',
    soldOut: 'loppuunmyy loppuunvar täynnä',
    limit: 'raja rajo kiintiö ylära enint maksim rajat rajal yläraj',
    times: 'lukukau kerta kertaa kerran kertoj',
    identity: 'henkilökor henkilölli henkkar ajokor passi$ passia$ passin$ passit$ passilla$',
    course: 'kurss opisto kansalaisop työväenop',
    enrol: 'ilmoittau ilmoittaut osallistu',
    inform: 'ilmoit',
    compensation: 'rahaa korvau korvat hyvit palkkio laskut',
    commitment: 'sitou sopimu allekirj juridi sopimusp laillis sitova',
    contactPerson: 'yhteyshenk yhdyshenk',
    orientation: 'opast perehdy koulut käsikir opet',
    employee: 'työnteki henkilöst henkilökun työkaver työtov kolleg',
    responsible: 'vastuu vastuuhen',
    work: 'työhön tehtäv',
    social: 'sote sosiaal hyvinvointial hyte',
    culture: 'kulttuuri',
    distributor: 'jakaj jaka jake jaeta jaetaa jaossa jaetu kortinjak',
    organisation: 'järjestö järjestöm yhdisty organisaat',
    area: 'alue aluee',
    start: 'aloit alkaa alkaako käyttöön aloitta liitty',
    register: 'rekister',
    account: 'käyttäjätun kirjaut kirjautu salasan sisäänkir tunnukset tunnukse tunnuksi',
    record: 'kirjau kirjat kirjaa merki merkit kirjaam',
    use: 'käyttö käyttä käytet käytt käyti käytö',
    visit: 'käynti käynn',
    count: 'lasket laskem laskea',
    information: 'tieto tiedo taustat taustatie',
    see: 'katso lukea näkee näke nähdä nähty katsoa',
    mandatory: 'pakko pakoll velvol',
    voluntary: 'vapaaeht',
    refusal: 'kieltäyt suostu',
    gender: 'sukupuo',
    postalCode: 'postinum',
    birthYear: 'syntymäv syntymävuo',
    privacy:
      'tietosuo yksityis anonyy nimi nimet nimeä nimen tallen salass henkilötun sotu hetu osoite säily henkilötie tunnist',
    statistics: 'tilasto luvut luku lukuj raport dashb',
    mainUser: 'pääkäyt',
    national: 'valtakun suome maassa',
    lost: 'putos pudon pudot huka kadon kadot katoa katos kado hävi huku hukk varast varka rikki rikkou hajos hajon repe',
    block: 'sulje sulket mitätö kuolet',
    clientRelation: 'asiakkuu',
    client: 'asiak',
    trial: 'kokeil pilot',
    permanent: 'pysyv vakiin',
    meeting: 'kokous kokouk kokoontu tapaami',
    feedback: 'palaut palautek',
    brochure: 'esite esittei esitte juliste painat painet painos',
    material: 'materiaa',
    webPage: 'verkkosi kotisiv nettisiv',
    model: 'toimintam malli',
    version: 'versio perustu lähte',
    middleOfYear: 'kesken',
    form: 'lomak paperi',
    bare: 'ennen etukät',
    whole: 'koko kokona',
  },
};
