/** Texts of the cards that an office has issued: their details, blocks and renewals. */
export const issuedFi = {
  'help.issuedCard': () => 'kortin tiedot – kortin uusiminen, lasten määrä, kadonnut kortti',
  'menu.issuedCard': () => 'Kortin tiedot',
  'issued.title': () => 'Kortin tiedot',
  'issued.hint': () => 'Täältä hoidat oman toimipisteesi luovuttamia kortteja.',
  'issued.noCode': () =>
    'Jos kortti on kadonnut eikä tunnusta tiedetä, korttia ei voi hakea: asiakkaan nimeä ei ole rekisterissä. Lähteissämme ei ole tähän ohjetta, joten kysy alueesi sote-puolen vastuuhenkilöltä.',
  'issued.open': () => 'Näytä kortti',
  'issued.another': () => 'Toinen kortti',
  'issued.undoRenewal': () => 'Peru uusiminen',
  'issued.undoReplacement': () => 'Peru kortin vaihto',
  'issued.state': () => 'Tila',
  'issued.kind': () => 'Kortti',
  'issued.valid': () => 'Voimassa',
  'issued.expired': () => 'Voimassaolo on päättynyt',
  'issued.blocked': () => 'Käyttö on estetty',
  'issued.replaced': () => 'Tilalle on annettu uusi kortti',
  'issued.personal': () => 'Henkilökohtainen Kaikukortti',
  'issued.community': () => 'Yhteisön Kaikukortti',
  'issued.isBlocked': () => 'Kortin käyttö on estetty',
  'issued.isUnblocked': () => 'Esto on poistettu',
  'issued.isMinors': () => 'Lasten määrä on muutettu',
  'issued.beside': () => 'Kaikukanta on alueesi rekisteri: tee sama muutos myös siellä.',
  'issued.free': () => 'Korttia ei ole rekisterissä',
  'issued.freeBody': () => 'Tarkista tunnus. Jos kortti on luovutettu asiakkaalle, kirjaa luovutus.',
  'issued.freeBeside': () => 'Korttia ei löydy täältä',
  'issued.freeBesideBody': () =>
    'Vertaa tunnusta korttiin ja tarkista kortti ensin Kaikukannasta: se on alueesi rekisteri, eikä täällä ole kaikkia sen kortteja. Kirjaa luovutus täällä vain, jos kortti luovutetaan nyt uutena.',
  'issued.block': () => 'Estä kadonnut kortti',
  'issued.blockBody': () =>
    'Kortilla ei saa tämän jälkeen lippuja eikä kurssipaikkoja missään. Jos kortti löytyy, voit poistaa eston.',
  'issued.blockBodyBeside': () =>
    'Kaikubotissa kortilla ei saa tämän jälkeen lippuja eikä kurssipaikkoja missään. Kaikukannassa mikään ei muutu, ennen kuin teet muutoksen siellä. Jos kortti löytyy, voit poistaa eston.',
  'issued.unblockBodyBeside': () =>
    'Kaikubotissa korttia voi taas käyttää, jos sen voimassaolo ei ole päättynyt. Kaikukannassa mikään ei muutu, ennen kuin teet muutoksen siellä.',
  'issued.minorsBodyBeside': () =>
    'Kirjaa vain lukumäärä. Kaikubotissa kohteet näkevät uuden määrän heti, Kaikukannassa vasta, kun muutat sen siellä.',
  'issued.blockDefault': () =>
    'Tämä on botin oletus, ei toimintamallin sääntö: käytössämme olevissa lähteissä ei ole ohjetta kadonneesta kortista.',
  'issued.blockSubmit': () => 'Estä kortin käyttö',
  'issued.unblock': () => 'Poista esto',
  'issued.unblockBody': () => 'Korttia voi taas käyttää, jos sen voimassaolo ei ole päättynyt.',
  'issued.minors': () => 'Muuta lasten määrää',
  'issued.minorsBody': () =>
    'Kirjaa vain lukumäärä. Kohteet näkevät uuden määrän heti, ja ne noudattavat rekisteriä, vaikka kortissa lukisi muuta.',
  'issued.renew': () => 'Kortin uusiminen',
  'renewal.body': (p: { lastDay: string }) =>
    `Uusittu kortti on voimassa ${p.lastDay} asti. Kysy lasten määrä uudelleen: kentässä on se, mikä nyt on kirjattu.`,
  'renewal.bodyCommunity': (p: { lastDay: string }) => `Uusittu kortti on voimassa ${p.lastDay} asti.`,
  'renewal.answers': () =>
    'Vapaaehtoiset tiedot kysytään uudelleen. Uudet vastaukset tulevat aiempien tilalle, ja kohta jää tyhjäksi, jos asiakas ei vastaa.',
  'renewal.default': () =>
    'Se, että uusi voimassaolo alkaa uusimispäivänä ja ettei uusimista lasketa uudeksi rekisteröidyksi kortiksi, on botin oletus, ei toimintamallin sääntö.',
  'renewal.submit': () => 'Uusi tämä kortti',
  'renewal.done': () => 'Kortti on uusittu',
  'renewal.beside': () => 'Tee uusiminen myös Kaikukannassa: se on alueesi rekisteri.',
  'renewal.undone': () => 'Uusiminen on peruttu',
  'renewal.undoneBody': () => 'Kortti on taas sellainen kuin ennen uusimista.',
  'renewal.undoneBeside': () =>
    'Täällä kortti on taas sellainen kuin ennen uusimista. Jos uusit sen jo Kaikukannassa, korjaa tieto myös siellä.',
  'renewal.undoUsed': () => 'Uusimista ei voi enää perua, koska korttia on käytetty sen jälkeen.',
  'renewal.undoChanged': () => 'Uusimista ei voi enää perua, koska korttia on muutettu sen jälkeen.',
  'renewal.undoLate': () => 'Uusimisen voi perua vuorokauden kuluessa. Se aika on kulunut.',
  'replacement.title': () => 'Uusi kortti vanhan tilalle',
  'replacement.open': () => 'Anna uusi kortti tilalle',
  'replacement.instead': () => 'Asiakas saa uuden kortin',
  'replacement.show': () => 'Näytä uusi kortti',
  'replacement.old': () => 'Vanha kortti',
  'replacement.oldCode': (p: { code: string }) => `Vanha kortti: ${p.code}`,
  'replacement.newCode': () => 'Uuden kortin tunnus',
  'replacement.body': () =>
    'Kirjaa uuden kortin tunnus ja kysy lasten määrä uudelleen. Muita tietoja ei kysytä. Vanha kortti ei ole sen jälkeen voimassa.',
  'replacement.bodyCommunity': () => 'Kirjaa uuden kortin tunnus. Vanha kortti ei ole sen jälkeen voimassa.',
  'replacement.default': (p: { lastDay: string }) =>
    `Se, että uusi kortti on voimassa ${p.lastDay} asti ja ettei sitä lasketa uudeksi rekisteröidyksi kortiksi, on botin oletus, ei toimintamallin sääntö.`,
  'replacement.submit': () => 'Vaihda kortti uuteen',
  'replacement.done': () => 'Kortti on vaihdettu uuteen',
  'replacement.oldOver': () =>
    'Vanha kortti ei ole enää voimassa. Pyydä asiakasta hävittämään se, jos se löytyy.',
  'replacement.oldOverCommunity': () => 'Vanha kortti ei ole enää voimassa. Hävitä se, jos se löytyy.',
  'replacement.beside': () => 'Vaihda kortti myös Kaikukannassa: se on alueesi rekisteri.',
  'replacement.sameCode': () =>
    'Tämä on vanhan kortin tunnus. Jos kortti pysyy samana, uusi sen voimassaolo.',
  'replacement.codeTaken': () =>
    'Tällä tunnuksella on jo rekisteröity kortti. Vertaa tunnusta uuteen korttiin.',
  'replacement.undone': () => 'Kortin vaihto on peruttu',
  'replacement.undoneBody': () =>
    'Vanha kortti on taas sellainen kuin ennen vaihtoa, eikä uutta korttia ole rekisterissä.',
  'replacement.undoneBeside': () =>
    'Täällä vanha kortti on taas sellainen kuin ennen vaihtoa, eikä uutta korttia ole rekisterissä. Jos vaihdoit kortin jo Kaikukannassa, korjaa tieto myös siellä.',
  'replacement.undoUsed': () => 'Vaihtoa ei voi enää perua, koska uutta korttia on käytetty.',
  'replacement.undoChanged': () => 'Vaihtoa ei voi enää perua, koska uutta korttia on muutettu sen jälkeen.',
  'replacement.undoLate': () => 'Vaihdon voi perua vuorokauden kuluessa. Se aika on kulunut.',
  'handover.sameDay': () =>
    'Juuri kirjoittamiasi tietoja ei tallennettu, eikä mitään laskettu toiseen kertaan. Jos kädessäsi on toinen kortti, tunnus on kirjoitettu väärin: vertaa sitä korttiin. Tässä on kortin ensimmäinen kuitti samalta päivältä.',
  'handover.already': () => 'Kortti oli jo rekisteröity',
  'handover.undoEarlier': () => 'Peru aiempi luovutus',
  'handover.notRegistered': () =>
    'Luovutusta ei kirjattu. Jos kädessäsi on uusi kortti, tunnus on kirjoitettu väärin: vertaa sitä korttiin.',
  'community.undoEarlier': () => 'Peru aiempi rekisteröinti',
  'renewalWish.ask': () => 'Pyydä uusimista',
  'renewalWish.hint': () => 'Voit välittää toiveen kortin antaneelle paikalle. Et näe, mikä paikka se on.',
  'renewalWish.asked': () => 'Toive on välitetty',
  'renewalWish.askedBody': () =>
    'Kortin antaneen paikan työntekijät ovat saaneet tunnuksen ja toiveen uusimisesta. Sama toive välitetään vain kerran viikossa.',
  'renewalWish.underWay': () => 'Toivetta välitetään juuri nyt',
  'renewalWish.underWayBody': () => 'Paina hetken päästä uudelleen, niin näet, menikö se perille.',
  'renewalWish.nobody': () => 'Toivetta ei saatu perille',
  'renewalWish.nobodyBody': () =>
    'Kortin antaneesta paikasta botti ei tavoittanut nyt ketään. Asiakas voi kysyä uusimista siellä, mistä sai kortin.',
  'renewalWish.title': () => 'Toive kortin uusimisesta',
  'renewalWish.body': () =>
    'Kortin haltija on kysynyt uusimista muualla. Kortti uusitaan siellä, mistä se on saatu, eli teillä. Uusi sen voimassaolo, kun haltija käy luonanne.',
  'help.communityCard': () => 'yhteisön kortti – rekisteröi kortti toimipisteen pienryhmäkäynneille',
  'community.title': () => 'Yhteisön Kaikukortti',
  'community.submit': () => 'Rekisteröi yhteisön kortti',
  'community.body': () =>
    'Yhteisön kortti rekisteröidään toimipisteelle pienryhmäkäyntejä varten. Asiakkaista ei kirjata mitään.',
  'community.default': () =>
    'Lähteemme eivät kerro, kauanko yhteisön kortti on voimassa ja miten se lasketaan. Botin oletus, ei toimintamallin sääntö: se on voimassa vuoden, ja se näkyy tilastoissa omalla rivillään.',
  'community.done': () => 'Yhteisön kortti on rekisteröity',
  'community.day': () => 'Rekisteröity',
  'community.undone': () => 'Rekisteröinti on peruttu',
  'community.undoneBody': () =>
    'Yhteisön kortti ei ole enää rekisterissä. Saman kortin voi rekisteröidä uudelleen.',
  'community.notUndone': () => 'Rekisteröintiä ei voi enää perua',
  'community.undoUsed': () => 'Korttia on jo käytetty.',
  'community.undoChanged': () => 'Kortti on rekisteröinnin jälkeen estetty tai uusittu.',
  'community.undoLate': () => 'Rekisteröinnin voi perua vuorokauden ajan, ja se aika on jo kulunut.',
  'community.use': () => 'Näin korttia käytetään',
  'community.useGroup': () =>
    'Kun järjestät käynnin yhdelle tai useammalle asiakkaalle, saat kortilla maksuttoman lipun itsellesi ja tiukassa taloudellisessa tilanteessa olevalle alle 16-vuotiaalle asiakkaalle.',
  'community.useOthers': () => 'Yli 16-vuotiaat asiakkaat käyttävät omaa korttiaan.',
  'community.open': () => 'Yhteisön kortti',
  'statistics.communityCards': () => 'Yhteisön kortteja',
};

export type IssuedTexts = typeof issuedFi;
