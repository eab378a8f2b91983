import {DECISION_OPTIONS, DECISION_PROFILES, decisionIn} from '../src/rule/decision-rule.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'beslutsmening-myndighet',
  status: 'stable',
  category: 'beslut',
  severity: 'notice',
  title: {sv: 'Beslutsmening utan myndighetens namn', en: 'Decision sentence without the name of the authority'},
  why: {
    sv: 'Läsaren ska se vem som har beslutat, i samma mening som beslutet. I resten av brevet är ”vi” rätt.',
    en: 'The reader should see who decided, in the same sentence as the decision. In the rest of the letter “vi” is right.'
  },
  note: {
    sv: 'En kort rad som ”Du får hemtjänst” godtas om en annan beslutsmening har namnet. Märks en gång i brevet.',
    en: 'A short line such as “Du får hemtjänst” is accepted if another decision sentence has the name. Reported once a letter.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.2.5'}],
  options: {...DECISION_OPTIONS},
  profiles: DECISION_PROFILES,
  messages: {
    name: {
      sv: 'Skriv myndighetens hela namn i beslutsmeningen, som ”Socialnämnden i Ekfors”.',
      en: 'Write the full name of the authority in the decision sentence, such as “Socialnämnden i Ekfors”.'
    }
  },
  examples: [
    {
      bad: '[[Vi avslår din ansökan om pengar till glasögon.]]',
      message: 'name',
      better: 'Socialnämnden i Ekfors avslår din ansökan om pengar till glasögon.',
      options: {decision: true}
    },
    {
      bad: '[[Kommunen beviljar dig hemtjänst.]]',
      message: 'name',
      better: 'Omsorgsnämnden i Ekfors beviljar dig hemtjänst.',
      options: {decision: true}
    },
    {
      bad: '## Beslut\n\n[[Ansökan om boendestöd avslås.]]',
      message: 'name',
      better: '## Beslut\n\nSocialnämnden i Ekfors avslår din ansökan om boendestöd.',
      format: 'markdown',
      options: {decision: true}
    },
    {
      good: 'Vi har bedömt dina behov.',
      because: {sv: 'Ingen beslutsmening.', en: 'Not a decision sentence.'},
      options: {decision: true}
    },
    {
      good: '# Du får hemtjänst\n\nSocialnämnden i Ekfors beviljar dig hemtjänst från den 1 maj.',
      because: {
        sv: 'Namnet står i meningen under den korta raden.',
        en: 'The name is in the sentence below the short line.'
      },
      format: 'markdown',
      options: {decision: true}
    },
    {
      good: 'Nämnden för arbete och stöd avslår din ansökan. Vi har läst ditt intyg.',
      because: {sv: 'Nämnden för … är ett helt namn.', en: '“Nämnden för …” is a full name.'},
      options: {decision: true}
    }
  ],
  create: context => ({
    end() {
      const decision = decisionIn(context)
      const [first] = decision?.operative ?? []
      if (!decision || !first || decision.rulings.some(ruling => ruling.namesAuthority)) return
      context.report(first.block, first.span, 'name', {})
    }
  })
})
