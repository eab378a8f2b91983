import {describe, expect, it} from 'vitest'
import {analyseBlock} from '../../src/language/analyse.js'
import {makeBlock, sentencesOf} from './block.js'

/** Each row is one text, its sentences divided by ` | ` (a space in the text) or `⏎| ` (a forced line break); `⏎ ` is a break inside one. */
function expectSplit(marked: string): void {
  const text = marked.replaceAll('⏎| ', '\n').replaceAll('⏎ ', '\n').replaceAll(' | ', ' ')
  const expected = marked.split(/ \| |⏎\| /).map(sentence => sentence.replaceAll('⏎ ', '\n'))
  expect(sentencesOf(text)).toEqual(expected)
}

describe('sentences with abbreviations', () => {
  it.each([
    'Vi har kontor i bl.a. Stockholm och Ekfors. | Välkommen dit.',
    'Vi har kontor i bl a Stockholm och Ekfors. | Välkommen dit.',
    'Vi har kontor i bl. a. Stockholm och Ekfors. | Välkommen dit.',
    'Du kan resa till t.ex. Malmö. | Sök bidrag först.',
    'Ta med kvitton, intyg m.m. | Sedan räknar vi ut din avgift.',
    'Ta med kvitton, intyg m m. | Sedan räknar vi ut din avgift.',
    'Kvitton, intyg m.m. ska följa med ansökan.',
    'Skriv namn, adress etc. | Lämna blanketten till oss.',
    'Skriv namn, adress etc. på blanketten.',
    'Det gäller barn, unga m.fl. | Alla kan söka.',
    'Handläggaren A. Svensson ringer dig. | J.P. Ek tar hand om ditt ärende.',
    'P-O. Ek från St. Sunneby (f. 1955) ringde. | Han frågade.',
    'Vi ses fre. 3/10 eller d. 1 juni. | Kom då.',
    'Du valde alternativ B. | Det kostar mer.',
    'Ring prof. Ek eller dr. Berg. | De svarar.',
    'Det tar ca 5 min. | Sedan är du klar.',
    'Avgiften är 100 kr. | Den betalas i maj.',
    'Se s. 12 och s. 14. | Läs mer i bil. 3.',
    'Han köpte en ny bil. | Den är röd.',
    'Namnet är klart f.v.b. | Det gäller till maj.',
    'Org.nr 212000-0000 står på fakturan. | Spara den.'
  ])('%s', expectSplit)
})

describe('sentences with numbers, dates and law', () => {
  it.each([
    'Beslutet gäller från den 1 maj 2026. | Du får det per post.',
    'Vi ses den 3. maj. | Ta med intyget.',
    'Det hände 2026-05-01. | Sedan kom 1.5.2027.',
    'Mötet börjar kl. 10 och slutar kl. 11.30. | Ta med fika.',
    'Vi öppnar kl 10. | Kom gärna.',
    'Det står i 3 kap. 2 §. | Läs mer där.',
    'Det står i 3 kap. SoL. | Läs mer där.',
    'Det står i 3 kap. | Läs mer där.',
    'Enligt 12 kap. 1 § första stycket SoL (2025:400) har du rätt till stöd. | Vi prövar det.',
    'Vi betalade 10 000 kr. | Resten kommer i juni.',
    'Priset är 12 500:-. | Moms ingår.',
    '2025 fick kommunen fler sökande. | 2026 blev de färre.',
    'Det gällde § 14. | Vi tog § 15 sedan.',
    '§ 14. Ekonomisk rapport',
    '7 kap. Avgifter',
    'II. Bakgrund',
    'B3. Har du en plan?',
    'A. Till den som söker',
    '19 kap. Den som söker',
    'Karl XII. | Han var kung.',
    '1. Fyll i blanketten. | 2. Skicka den.',
    'Gör så här: | 1. Fyll i blanketten | 2. Skicka den till oss | 3. Vänta på svar',
    'Det hotas av 1) Ekfors, 2) Norrby och 3) Söderby.',
    'Ta med: 1. intyg 2. kvitto.',
    'Vi fick 1. | Sedan kom 2. | Det räckte.',
    'Du behöver 1) ett intyg, 2) ett kvitto och 3) tid.',
    'Välj a) post eller b) e-post. | Skriv under.',
    'Artikel 5. Syfte med lagen'
  ])('%s', expectSplit)
})

describe('sentences with quotations and brackets', () => {
  it.each([
    'Vad gäller? frågade hon. | Ingen visste.',
    '”Vi hjälper dig.” | Så sa chefen.',
    '”Vem betalar?” sa han. | Ingen svarade.',
    '»Vi hjälper dig.« | Så sa chefen.',
    'Det kallas ”god man”. | Du kan ansöka.',
    "Hon sa 'kom hit'. | Sedan gick hon.",
    '"Vi hjälper dig." | Så sa chefen.',
    '“Vi hjälper dig.” | Så sa chefen.',
    'Vi hjälper dig. | (Det gäller alla.) | Ring oss.',
    'Vi hjälper dig (det gäller alla). | Ring oss.',
    'Det var dyrt (!) tyckte Anna. | Hon klagade.',
    'Hon skrev: | ”Jag vill inte flytta.” | Sedan ringde hon.',
    '– Kommer du? | – Ja, sa hon. | – Bra!',
    'Vänta ... | Nu kommer hon.',
    'Vänta … jag kommer.',
    'Vänta … | Anna kommer.'
  ])('%s', expectSplit)
})

describe('sentences with a colon', () => {
  it.each([
    'Nämnden skriver följande: | Du har rätt till stöd.',
    'Handläggare: Anna Ek',
    'Telefon: 0123-45 67 89',
    'Vi finns på tre orter: Ekfors, Norrby och Söderby.',
    'Du behöver lämna in: hyresavi, lönebesked och intyg.'
  ])('%s', expectSplit)
})

describe('sentences and forced line breaks', () => {
  it.each([
    'Ekfors kommun⏎| Box 12⏎| 123 45 Ekfors',
    'Med vänlig hälsning⏎| Anna Ek⏎| Socialsekreterare',
    'Du kan få hjälp⏎ om du är sjuk⏎ och inte kan arbeta.',
    'Du kan få högst⏎ 5 000 kronor per år.',
    'Vår kommun heter⏎ Ekfors och ligger vid havet.',
    'Du får svar.⏎| Vi ringer dig.',
    'Så här gör du:⏎| Fyll i blanketten',
    '3.6 Stöd i hemmet⏎| Socialnämnden beslutar om stöd.',
    'Kontakt⏎| info@ekfors.se',
    'Du kan bo hos⏎ Anna eller hos oss.'
  ])('%s', expectSplit)
})

describe('sentences in other kinds of text', () => {
  it.each([
    'hej! | har inte fått svar än!! | vem ska jag ringa?? | mvh kalle',
    'hejsan! | jag undrar över mitt bidrag. | när kommer pengarna? | tack för hjälpen',
    'Hej igen. | jag har inte fått svar. | kan ni ringa mig',
    'Vi sparar uppgifterna i utbet. av bidrag.',
    'INFORMATION OM BISTÅND. | SÖK I TID.',
    'Tack för hjälpen! 😊 | Vi hörs.',
    'Läs mer på www.ekfors.se. | Där finns blanketten.',
    'Se filen bilaga.pdf. | Skriv ut den.',
    'Q&A:er finns här. | EU:s regler gäller.',
    'Barn- och ungdomsnämnden beslutar. | Du får svar.'
  ])('%s', expectSplit)

  it('ends also where the space after it is missing', () => {
    expect(sentencesOf('Hej!Jag heter Anna.')).toEqual(['Hej!', 'Jag heter Anna.'])
    expect(sentencesOf('Texten är slut.Nästa mening kommer.')).toEqual(['Texten är slut.', 'Nästa mening kommer.'])
  })

  it('is the whole of a heading without a full stop', () => {
    expect(sentencesOf('Så här ansöker du', {kind: 'heading'})).toEqual(['Så här ansöker du'])
  })

  it('is none in an empty block', () => {
    expect(analyseBlock(makeBlock(''))).toEqual([])
  })

  it('is split in English too', () => {
    expect(sentencesOf('You can apply here. We will answer.', {language: 'en'})).toHaveLength(2)
  })
})

describe('a sentence', () => {
  it('numbers its tokens from 0 and knows its place', () => {
    const sentences = analyseBlock(makeBlock('Vi ses. Hej då!'))
    expect(sentences.map(sentence => sentence.index)).toEqual([0, 1])
    expect(sentences.map(sentence => sentence.tokens.map(token => token.index))).toEqual([
      [0, 1, 2],
      [0, 1, 2]
    ])
  })
})
