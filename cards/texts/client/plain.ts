import type { ClientWords } from './words.js';

/** Plain Finnish: short sentences, everyday words, one thing at a time. */
export const clientPlain: ClientWords = {
  title: 'Tämä on sinun Kaikukorttisi',
  valid: (p) =>
    `Voit käyttää korttia ${p.lastDay} asti. Saat kortilla lippuja ja paikkoja kursseille. Ne eivät maksa sinulle mitään.`,
  trialEnds: (p) => `Alueen kokeilu loppuu ${p.lastDay}. Siksi et voi käyttää korttia koko vuotta.`,
  notYet: 'Et voi vielä käyttää korttia. Kysy meiltä, milloin voit käyttää sitä.',
  notYetRenewed: 'Uusi päivä ei vielä ole voimassa. Kysy meiltä, milloin voit käyttää korttia.',
  identity:
    'Ota kortti mukaan. Ota mukaan myös henkilökortti, ajokortti tai passi. Sinulta voidaan kysyä, kuka olet.',
  personal: 'Kortti on vain sinun. Älä anna korttia toiselle. Älä lainaa korttia.',
  children:
    'Ota lapset mukaan. Myös lapsenlapset voivat tulla. Lapsen pitää olla alle 18 vuotta. Lapsen lippu ei maksa mitään, kun tulette yhdessä. Lapsi ei pääse kortillasi kansalaisopiston kurssille.',
  office: (p) =>
    `Saat uuden kortin täältä: ${p.office}. Kerro meille, jos tietosi muuttuvat. Kerro meille esimerkiksi, jos lapsia on enemmän.`,
  where: {
    home: 'Voit käyttää korttia omassa kunnassasi esimerkiksi näissä paikoissa',
    elsewhere: 'Voit käyttää korttia muissa kunnissa esimerkiksi näissä paikoissa',
    area: 'Voit käyttää korttia esimerkiksi näissä paikoissa',
  },
  ask: 'Kysy paikasta ensin, mitä saat kortilla.',
};
