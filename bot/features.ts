import type { ChartRenderer } from '../reports/render/index.js';
import type { Audit } from '../services/audit.js';
import type { Clock } from '../services/clock.js';
import { Events } from '../services/events.js';
import type { Guide } from '../services/guide/index.js';
import { budgetedCardImports } from '../services/budgeted-card-imports.js';
import { CardImports } from '../services/card-imports.js';
import { budgetedHandovers } from '../services/budgeted-handovers.js';
import { budgetedIssuedCards } from '../services/budgeted-issued-cards.js';
import { budgetedVisits } from '../services/budgeted-visits.js';
import type { CarryOvers } from '../services/carry-overs.js';
import type { CodeBudget } from '../services/code-budget.js';
import type { Downloaded, DownloadLinks } from '../services/download-links.js';
import { budgetedHandoverRows } from '../services/budgeted-handover-rows.js';
import { HandoverEntries } from '../services/handover-entries.js';
import { HoldersOfYears } from '../services/holder-statistics.js';
import { HandoverRows } from '../services/handover-rows.js';
import { Handovers } from '../services/handovers.js';
import { IssuedCards } from '../services/issued-cards.js';
import { createNeighbouringCode } from '../services/neighbouring-codes.js';
import { Membership } from '../services/membership.js';
import type { OperationKeys } from '../services/operation-keys.js';
import { OwnWeeks } from '../services/office-weeks.js';
import type { OwnFiguresOfVenues } from '../services/own-figures.js';
import type { PostalCodes } from '../services/postal-codes.js';
import { Practice } from '../services/practice.js';
import { Posts } from '../services/posts.js';
import { budgetedRenewalWishes } from '../services/budgeted-renewal-wishes.js';
import type { Reminders } from '../services/reminders.js';
import { RenewalWishes } from '../services/renewal-wishes.js';
import { budgetedReplacements } from '../services/budgeted-replacements.js';
import { Replacements } from '../services/replacements.js';
import { Purposes } from '../services/purposes.js';
import { Renewals } from '../services/renewals.js';
import { PrivacyNoticeKeeping } from '../services/privacy-notices.js';
import { Silences } from '../services/silences.js';
import { Statistics } from '../services/statistics.js';
import type { Store } from '../services/store/open.js';
import type { Totals } from '../services/totals.js';
import { DeliveredRanges } from '../services/delivered-ranges.js';
import { TrialKeeping } from '../services/trials.js';
import { Unfinished } from '../services/unfinished.js';
import { budgetedVisitRows } from '../services/budgeted-visit-rows.js';
import { VisitRows } from '../services/visit-rows.js';
import { Visits } from '../services/visits.js';
import { createCancelFeature } from './cancel.js';
import { createCardImportFeature } from './card-imports.js';
import { createCarryOverFeature } from './carry-overs.js';
import { createPublishChart, type PublishChart } from './charts.js';
import { createClientReceiptFeature } from './client-receipt.js';
import { createCodeFeature } from './codes.js';
import { createEventFeature } from './events.js';
import { createDemoFeature } from './demo/roles.js';
import { createEntryFeatures } from './entries.js';
import type { Feature, Form, OpenForm } from './feature.js';
import type { DownloadFile } from './file-download.js';
import { createForms } from './forms.js';
import { createGuideFeature } from './guide.js';
import { createHandoverRowsFeature } from './handover-rows.js';
import { createCommunityCardFeature } from './community-cards.js';
import { createAskResponsible } from './handover-questions.js';
import { createHandoverFeature, handoverAnswer } from './handovers.js';
import { createHolderStatisticsFeature } from './holder-statistics.js';
import { createIssuedCardFeature } from './issued-cards.js';
import { createMembershipFeature } from './membership.js';
import type { Outbox } from './outbox.js';
import { createOfficeWeeksFeature } from './office-weeks.js';
import { createOtherPlacesFeature } from './other-places.js';
import { createOwnFiguresFeature } from './own-figures.js';
import { createPostFeature } from './posts.js';
import { createPracticeFeature } from './practice.js';
import { createPrivacyNoticeFeature } from './privacy-notices.js';
import { createRegistry, type Registry } from './registry.js';
import { createReminderFeature } from './reminders.js';
import { createRenewalFeature } from './renewals.js';
import { createReplacementFeature } from './replacements.js';
import { createRenewalWishFeature, createWishNote } from './renewal-wishes.js';
import { createSheetIntake } from './sheet-intake.js';
import { templateUrl } from './sheet-files.js';
import { createSilenceFeature } from './silences.js';
import { createStatisticsFeature } from './statistics.js';
import type { Turn } from './turn.js';
import { createUnfinishedFeature, offerUnfinished } from './unfinished.js';
import { createDeliveredRangeFeature } from './delivered-ranges.js';
import { createTrialFeature } from './trials.js';
import { createGroupVisitFeature, openGroupWith } from './group-visits.js';
import { createVisitRowsFeature } from './visit-rows.js';
import { CODES_OF_CARDS, createVisitFeature } from './visits.js';
import { createWelcomeFeature } from './welcome.js';

export interface FeatureNeeds {
  store: Store;
  totals: Totals;
  audit: Audit;
  clock: Clock;
  keys: OperationKeys;
  codeBudget: CodeBudget;
  postalCodes: PostalCodes;
  guide: Guide;
  renderer: ChartRenderer;
  outbox: Outbox;
  publicUrl: () => string;
  /** How many days back a handover may be dated. */
  backDatingDays: number;
  /** For how many days an entry can be corrected. */
  correctionDays: number;
  downloadFile: DownloadFile;
  carryOvers: CarryOvers;
  ownFigures: OwnFiguresOfVenues;
  reminders: Reminders;
  downloadLinks: DownloadLinks;
  /** Whether the demo's roles exist. */
  isDemo: boolean;
}

/** The list of features. A new one is its own files and one line here. */
export function createFeatures(needs: FeatureNeeds): Registry {
  const { store, audit, clock, outbox } = needs;
  const unfinished = new Unfinished(clock);
  const forms = createForms(() => allForms, needs.keys, unfinished);
  const openForm = forms.open;
  const publishChart = createPublishChart(needs);
  const statistics = new Statistics(needs);

  const office = officeFeatures(needs, unfinished, openForm);
  const counter = counterFeatures(needs, unfinished, openForm);
  const codes = createCodeFeature(counter.visits.onCode, office.handover.onCode);
  const guide = createGuideFeature(needs.guide);
  const welcome = createWelcomeFeature({
    store,
    commands: () => registry.commands,
    demoPart: needs.isDemo ? (turn) => demo.part(turn) : undefined,
  });
  const demo = createDemoFeature({ store, audit, greet: welcome.greet });

  const features: Feature[] = [
    ...Object.values(office),
    ...createEntryFeatures(needs, openForm),
    ...Object.values(counter),
    codes,
    ...figureFeatures(needs, openForm, { statistics, publishChart }),
    createPostFeature({ posts: new Posts({ store, statistics, audit, clock }), publishChart, outbox }),
    guide,
    ...areaFeatures(needs, openForm),
    createCancelFeature(unfinished),
    createUnfinishedFeature({ unfinished, openForm, forms: () => allForms }),
    welcome,
    ...(needs.isDemo ? [demo] : []),
  ];
  const allForms = new Map<string, Form>(
    features.flatMap(({ forms: own = [] }) => own.map((form) => [form.name, form])),
  );
  const registry = createRegistry(features, forms, {
    onCode: codes.route,
    onSampleCode: counter.practice.onSampleCode,
    onQuestion: (turn, question) => Promise.resolve(guide.ask(turn, question)),
    onWelcome: welcome.greet,
    offerUnfinished: (turn, reply) => offerUnfinished(unfinished, turn, reply),
    onRows: createSheetIntake({
      templates: [counter.visitRows.template, office.handoverRows.template, office.cardImports.template],
      download: needs.downloadFile,
    }),
  });
  return registry;
}

/** What concerns using cards. */
function counterFeatures(needs: FeatureNeeds, unfinished: Unfinished, openForm: OpenForm) {
  const { store, keys, clock, codeBudget, guide } = needs;
  const recording = new Visits(needs);
  const visits = budgetedVisits(recording, codeBudget);
  const rows = budgetedVisitRows(new VisitRows({ store, visits: recording }), codeBudget);
  const { modelVersion } = guide;
  const practice = new Practice({ ...needs, modelVersion });
  return {
    visits: createVisitFeature({
      ...{ visits, unfinished, openForm, codes: CODES_OF_CARDS },
      openGroup: (turn, about) => openGroupWith(openForm, turn, about),
    }),
    groupVisits: createGroupVisitFeature({ visits, rows, openForm, codes: CODES_OF_CARDS }),
    visitRows: createVisitRowsFeature({
      ...{ visits, rows, keys, openForm },
      templateUrl: ({ texts }) => templateUrl(needs.publicUrl(), 'visits', texts.language),
    }),
    practice: createPracticeFeature({ practice, modelVersion, openForm }),
    events: createEventFeature({ events: new Events(needs), clock, openForm }),
    silences: createSilenceFeature({ silences: new Silences(needs), openForm }),
  };
}

/** What is kept of an area or of the whole network by those who look after it. */
function areaFeatures(needs: FeatureNeeds, openForm: OpenForm): Feature[] {
  const { store, postalCodes } = needs;
  return [
    createPrivacyNoticeFeature({ privacyNotices: new PrivacyNoticeKeeping(needs), store, openForm }),
    createMembershipFeature({ membership: new Membership(needs), postalCodes, openForm }),
    createDeliveredRangeFeature({ delivered: new DeliveredRanges(needs), openForm }),
    createTrialFeature({ trials: new TrialKeeping(needs), store, openForm }),
    createOtherPlacesFeature({ store }),
  ];
}

/** What concerns handing over cards. */
function officeFeatures(needs: FeatureNeeds, unfinished: Unfinished, openForm: OpenForm) {
  const { store, keys, postalCodes, codeBudget } = needs;
  const privacyNotices = new PrivacyNoticeKeeping(needs);
  const handovers = budgetedHandovers(new Handovers(needs), codeBudget);
  const { issuedCards, renewals, replacements, renewalWishes, receipts } = issuedCardFeatures(
    needs,
    unfinished,
    openForm,
  );
  const handover = createHandoverFeature({
    ...{ handovers, postalCodes, openForm, showIssued: issuedCards.show },
    entries: new HandoverEntries({ ...needs, handovers: new Handovers(needs) }),
    neighbouringCode: createNeighbouringCode(store, needs.clock),
    privacyUrlOf: (areaId, language) => privacyNotices.address(areaId, language),
    openRenewal: renewals.openInstead,
    askResponsible: createAskResponsible(needs),
  });
  const communityCards = createCommunityCardFeature({
    ...{ handovers, openForm, answer: handoverAnswer },
    openRenewal: renewals.openInstead,
  });
  const handoverRows = createHandoverRowsFeature({
    handovers,
    rows: budgetedHandoverRows(new HandoverRows({ store, handovers: new Handovers(needs) }), codeBudget),
    postalCodes,
    keys,
    openForm,
    templateUrl: ({ texts }) => templateUrl(needs.publicUrl(), 'handovers', texts.language),
  });
  const cardImports = createCardImportFeature({
    imports: budgetedCardImports(new CardImports({ ...needs, handovers: new Handovers(needs) }), codeBudget),
    keys,
    templateUrl: ({ texts }) => templateUrl(needs.publicUrl(), 'cards', texts.language),
  });
  const carryOvers = createCarryOverFeature({
    carryOvers: needs.carryOvers,
    openForm,
    downloadUrl: (turn, officeId) => downloadUrl(needs, turn, { what: 'carryOvers', officeId }),
  });
  const clientReceipt = createClientReceiptFeature({
    ...{ handovers, store, postalCodes, clock: needs.clock, ...receipts },
    purposes: new Purposes(store),
  });
  return {
    handover,
    clientReceipt,
    handoverRows,
    issuedCards,
    renewals,
    replacements,
    renewalWishes,
    communityCards,
    carryOvers,
    cardImports,
  };
}

/** Numbers of areas, of the country and of one's own organisation. */
function figureFeatures(
  needs: FeatureNeeds,
  openForm: OpenForm,
  shown: { statistics: Statistics; publishChart: PublishChart },
): Feature[] {
  return [
    createStatisticsFeature(shown),
    createHolderStatisticsFeature(new HoldersOfYears(needs)),
    createOfficeWeeksFeature({ ownWeeks: new OwnWeeks(needs), publishChart: shown.publishChart }),
    createReminderFeature(needs.reminders),
    createOwnFiguresFeature({
      ownFigures: needs.ownFigures,
      openForm,
      downloadUrl: (turn, venueId, period) =>
        downloadUrl(needs, turn, { what: 'ownFigures', venueId, ...period }),
    }),
  ];
}

/** Where somebody can download something, for a few minutes. */
function downloadUrl(
  { publicUrl, downloadLinks }: FeatureNeeds,
  { actor: { personId }, texts: { language } }: Turn,
  thing: Downloaded,
): string {
  return `${publicUrl()}/downloads/${downloadLinks.make({ thing, personId, language })}`;
}

/** What an office does with the cards that it issued. */
function issuedCardFeatures(needs: FeatureNeeds, unfinished: Unfinished, openForm: OpenForm) {
  const { codeBudget } = needs;
  const issued = budgetedIssuedCards(new IssuedCards(needs), codeBudget);
  const issuedCards = createIssuedCardFeature({ issuedCards: issued, unfinished, openForm });
  const receipts = { renewals: new Renewals(needs), replacements: new Replacements(needs) };
  const renewals = createRenewalFeature({
    ...{ renewals: receipts.renewals, issuedCards: issued, openForm },
    showIssued: issuedCards.show,
  });
  const replacements = createReplacementFeature({
    ...{
      replacements: budgetedReplacements(receipts.replacements, codeBudget),
      issuedCards: issued,
      openForm,
    },
    showIssued: issuedCards.show,
  });
  const renewalWishes = createRenewalWishFeature({
    wishes: budgetedRenewalWishes(
      new RenewalWishes({ ...needs, tell: createWishNote(needs.outbox) }),
      codeBudget,
    ),
    showIssued: issuedCards.show,
  });
  return { issuedCards, renewals, replacements, renewalWishes, receipts };
}
