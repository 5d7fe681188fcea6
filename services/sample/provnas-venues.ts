import { SAMPLE } from './ids.js';
import {
  course,
  EVERY_DAY,
  MUNICIPALITIES,
  open,
  service,
  TUESDAY_TO_SUNDAY,
  venueOf,
  WORKING_DAYS,
  type SampleVenue,
} from './venues.js';

const AREA = SAMPLE.otherAreaId;
const { raseborg, hanko } = MUNICIPALITIES;

export const PROVNAS_VENUES: SampleVenue[] = [
  venueOf(
    AREA,
    'provnas-theatre',
    ['Koeniemen kaupunginteatteri', 'Provnäs stadsteater', 'Provnäs City Theatre'],
    { opening: open(TUESDAY_TO_SUNDAY, 12, 19), popularity: 3, municipality: raseborg },
    [
      service('culture', 'play', 'Näytelmä', 'Pjäs', 'Play'),
      service('culture', 'children', 'Lastennäytelmä', 'Barnpjäs', "Children's play"),
    ],
  ),
  venueOf(
    AREA,
    'provnas-museum',
    ['Saaristomuseo Sjöboden', 'Skärgårdsmuseet Sjöboden', 'Sjöboden Archipelago Museum'],
    { opening: open(TUESDAY_TO_SUNDAY, 11, 17), popularity: 2, municipality: hanko },
    [
      service('culture', 'exhibition', 'Näyttely', 'Utställning', 'Exhibition'),
      service('culture', 'guided-tour', 'Opastettu kierros', 'Guidad visning', 'Guided tour'),
    ],
  ),
  venueOf(
    AREA,
    'provnas-culture-house',
    ['Kulttuuritalo Tallkotten', 'Kulturhuset Tallkotten', 'Tallkotten Culture House'],
    { opening: open(EVERY_DAY, 12, 20), popularity: 3, municipality: raseborg },
    [
      service('culture', 'concert', 'Konsertti', 'Konsert', 'Concert'),
      service('culture', 'film', 'Elokuvanäytös', 'Filmföreställning', 'Film screening'),
      service('culture', 'storytelling', 'Satutuokio', 'Sagostund', 'Story time'),
    ],
  ),
  venueOf(
    AREA,
    'provnas-adult-education',
    ['Koeniemen kansalaisopisto', 'Provnäs medborgarinstitut', 'Provnäs Adult Education Centre'],
    { opening: open(WORKING_DAYS, 9, 18), popularity: 1, municipality: raseborg },
    [
      course('education', 'finnish', 'Suomen kielen kurssi', 'Kurs i finska', 'Finnish course'),
      course('education', 'cooking', 'Ruoanlaittokurssi', 'Matlagningskurs', 'Cooking course'),
      course('education', 'choir', 'Kuoro', 'Kör', 'Choir'),
    ],
  ),
  venueOf(
    AREA,
    SAMPLE.otherVenueId,
    ['Koeniemen uimahalli', 'Provnäs simhall', 'Provnäs Swimming Hall'],
    { opening: open(EVERY_DAY, 8, 20), popularity: 1, municipality: raseborg },
    [
      service('sports', 'swimming', 'Uinti', 'Simning', 'Swimming'),
      service('sports', 'gym', 'Kuntosali', 'Gym', 'Gym'),
    ],
  ),
  venueOf(
    AREA,
    'provnas-nature-centre',
    ['Luontokeskus Granholmen', 'Naturcentret Granholmen', 'Granholmen Nature Centre'],
    { opening: open([4, 5, 6, 7], 10, 16), popularity: 1, municipality: hanko },
    [service('science', 'exhibition', 'Luontonäyttely', 'Naturutställning', 'Nature exhibition')],
  ),
];
