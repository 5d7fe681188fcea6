import { SAMPLE } from './ids.js';
import {
  course,
  EVERY_DAY,
  MONDAY_TO_SATURDAY,
  MUNICIPALITIES,
  open,
  service,
  TUESDAY_TO_SUNDAY,
  venueOf,
  WORKING_DAYS,
  type SampleVenue,
} from './venues.js';

const AREA = SAMPLE.areaId;
const { hameenlinna, hattula, janakkala } = MUNICIPALITIES;

const CULTURE: SampleVenue[] = [
  venueOf(
    AREA,
    SAMPLE.venueId,
    ['Mallilan teatteri', 'Mallila teater', 'Mallila Theatre'],
    { opening: open(TUESDAY_TO_SUNDAY, 12, 19), popularity: 5, municipality: hameenlinna },
    [
      service('culture', 'play', 'Näytelmä', 'Pjäs', 'Play'),
      service('culture', 'musical', 'Musikaali', 'Musikal', 'Musical'),
      service('culture', 'children', 'Lastennäytelmä', 'Barnpjäs', "Children's play"),
    ],
  ),
  venueOf(
    AREA,
    'mallila-art-museum',
    ['Mallilan taidemuseo', 'Mallila konstmuseum', 'Mallila Art Museum'],
    { opening: open(TUESDAY_TO_SUNDAY, 11, 18), popularity: 4, municipality: hameenlinna },
    [
      service('culture', 'exhibition', 'Näyttely', 'Utställning', 'Exhibition'),
      service('culture', 'guided-tour', 'Opastettu kierros', 'Guidad visning', 'Guided tour'),
      service('culture', 'workshop', 'Taidetyöpaja', 'Konstverkstad', 'Art workshop'),
    ],
  ),
  venueOf(
    AREA,
    SAMPLE.silentVenueId,
    ['Kotiseutumuseo Aittamäki', 'Hembygdsmuseet Aittamäki', 'Aittamäki Local History Museum'],
    { opening: open(TUESDAY_TO_SUNDAY, 12, 16), popularity: 1, municipality: janakkala },
    [service('culture', 'exhibition', 'Näyttely', 'Utställning', 'Exhibition')],
  ),
  venueOf(
    AREA,
    SAMPLE.orchestraId,
    ['Mallilan kaupunginorkesteri', 'Mallila stadsorkester', 'Mallila City Orchestra'],
    { opening: open([3, 4, 5, 6], 15, 19), popularity: 3, municipality: hameenlinna },
    [
      service('culture', 'symphony', 'Sinfoniakonsertti', 'Symfonikonsert', 'Symphony concert'),
      service('culture', 'chamber-music', 'Kamarikonsertti', 'Kammarkonsert', 'Chamber concert'),
      service('culture', 'family', 'Perhekonsertti', 'Familjekonsert', 'Family concert'),
    ],
  ),
  venueOf(
    AREA,
    'mallila-cinema',
    ['Elokuvateatteri Valoisa', 'Biografen Valoisa', 'Cinema Valoisa'],
    { opening: open(EVERY_DAY, 14, 21), popularity: 5, municipality: hameenlinna },
    [service('culture', 'film', 'Elokuvanäytös', 'Filmföreställning', 'Film screening')],
  ),
  venueOf(
    AREA,
    'mallila-music-festival',
    ['Mallilan musiikkijuhlat', 'Mallila musikfestival', 'Mallila Music Festival'],
    { opening: open([4, 5, 6, 7], 14, 20), popularity: 2, municipality: hameenlinna },
    [
      service('culture', 'festival', 'Festivaalikonsertti', 'Festivalkonsert', 'Festival concert'),
      service(
        'culture',
        'winter',
        'Talvisarjan konsertti',
        'Konsert i vinterserien',
        'Winter series concert',
      ),
    ],
  ),
];

const LEARNING: SampleVenue[] = [
  venueOf(
    AREA,
    'mallila-adult-education',
    ['Mallilan kansalaisopisto', 'Mallila medborgarinstitut', 'Mallila Adult Education Centre'],
    { opening: open(WORKING_DAYS, 9, 18), popularity: 3, municipality: hameenlinna },
    [
      course('education', 'language', 'Kielikurssi', 'Språkkurs', 'Language course'),
      course('education', 'crafts', 'Käsityökurssi', 'Hantverkskurs', 'Crafts course'),
      course('education', 'exercise', 'Liikuntakurssi', 'Motionskurs', 'Exercise course'),
      service('science', 'lecture', 'Yleisöluento', 'Öppen föreläsning', 'Public lecture'),
    ],
  ),
  venueOf(
    AREA,
    'mallila-craft-centre',
    ['Käsityökeskus Sukkula', 'Hantverkscentret Sukkula', 'Sukkula Craft Centre'],
    { opening: open(WORKING_DAYS, 10, 17), popularity: 1, municipality: janakkala },
    [
      course('education', 'weaving', 'Kudontakurssi', 'Vävkurs', 'Weaving course'),
      service('culture', 'open-workshop', 'Avoin paja', 'Öppen verkstad', 'Open workshop'),
    ],
  ),
  venueOf(
    AREA,
    'mallila-science-centre',
    ['Tiedekeskus Säde', 'Vetenskapscentret Säde', 'Säde Science Centre'],
    { opening: open(TUESDAY_TO_SUNDAY, 10, 18), popularity: 4, municipality: hameenlinna },
    [
      service('science', 'exhibition', 'Näyttely', 'Utställning', 'Exhibition'),
      service('science', 'planetarium', 'Planetaarioesitys', 'Planetarieföreställning', 'Planetarium show'),
      service('science', 'workshop', 'Perhepaja', 'Familjeverkstad', 'Family workshop'),
    ],
  ),
  venueOf(
    AREA,
    'mallila-nature-centre',
    ['Luontokeskus Sammalniitty', 'Naturcentret Sammalniitty', 'Sammalniitty Nature Centre'],
    { opening: open([3, 4, 5, 6, 7], 10, 16), popularity: 2, municipality: hattula },
    [
      service('science', 'exhibition', 'Luontonäyttely', 'Naturutställning', 'Nature exhibition'),
      service('science', 'guided-walk', 'Opastettu retki', 'Guidad utflykt', 'Guided walk'),
    ],
  ),
];

const SPORTS: SampleVenue[] = [
  venueOf(
    AREA,
    SAMPLE.secondVenueId,
    ['Mallilan uimahalli', 'Mallila simhall', 'Mallila Swimming Hall'],
    { opening: open(EVERY_DAY, 7, 20), popularity: 5, municipality: hameenlinna },
    [
      service('sports', 'swimming', 'Uinti', 'Simning', 'Swimming'),
      service('sports', 'gym', 'Kuntosali', 'Gym', 'Gym'),
      service('sports', 'water-aerobics', 'Vesijumppa', 'Vattengymnastik', 'Water aerobics'),
    ],
  ),
  venueOf(
    AREA,
    'mallila-ice-hockey',
    ['Mallilan Kiekko', 'Mallilan Kiekko', 'Mallilan Kiekko ice hockey club'],
    { opening: open(MONDAY_TO_SATURDAY, 16, 19), popularity: 2, municipality: hattula },
    [
      service('sports', 'home-match', 'Kotiottelu', 'Hemmamatch', 'Home match'),
      service(
        'sports',
        'public-skating',
        'Yleisöluistelu',
        'Skridskoåkning för allmänheten',
        'Public skating',
      ),
    ],
  ),
];

export const MALLILA_VENUES: SampleVenue[] = [...CULTURE, ...LEARNING, ...SPORTS];
