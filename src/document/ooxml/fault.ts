import type {Localised} from '../../text/localised.js'
import {UserError} from '../../text/user-error.js'

/** Why a Word file cannot be read. */
export type FaultCode =
  | 'empty'
  | 'tooLarge'
  | 'oldOffice'
  | 'encrypted'
  | 'pdf'
  | 'rtf'
  | 'notZip'
  | 'truncated'
  | 'damaged'
  | 'bomb'
  | 'tooManyEntries'
  | 'duplicateEntry'
  | 'noDocument'
  | 'notWord'
  | 'doctype'
  | 'tooDeep'
  | 'malformed'
  | 'encoding'
  | 'tooManyComments'

/** A fault found deep inside the file; `docxError` turns it into words for the user. `detail` names the part. */
export class DocxFault extends Error {
  readonly code: FaultCode
  readonly detail: string

  constructor(code: FaultCode, detail = '', options?: {readonly cause?: unknown}) {
    super(detail === '' ? code : `${code}: ${detail}`, options)
    this.name = 'DocxFault'
    this.code = code
    this.detail = detail
  }
}

/** The fault in words: the file, what is wrong, and what to do. */
export function docxError(path: string, fault: DocxFault): UserError {
  return new UserError(describe(path, fault.detail)[fault.code], {cause: fault})
}

function describe(path: string, part: string): Readonly<Record<FaultCode, Localised>> {
  const saveAgain = {sv: 'Öppna den i Word och spara den på nytt.', en: 'Open it in Word and save it again.'}
  return {
    empty: {
      sv: `${path} är tom. Spara dokumentet på nytt i Word.`,
      en: `${path} is empty. Save the document again in Word.`
    },
    tooLarge: {
      sv: `${path} är större än 20 MB. Gör bilderna mindre eller dela dokumentet.`,
      en: `${path} is larger than 20 MB. Shrink the pictures or split the document.`
    },
    oldOffice: {
      sv: `${path} är i det äldre formatet .doc. Öppna den i Word och spara som .docx.`,
      en: `${path} is in the older .doc format. Open it in Word and save it as .docx.`
    },
    encrypted: {
      sv: `${path} har ett lösenord. Ta bort lösenordet i Word och försök igen.`,
      en: `${path} has a password. Remove the password in Word and try again.`
    },
    pdf: {
      sv: `${path} är en PDF med fel filnamn. Använd Word-dokumentet som den gjordes av.`,
      en: `${path} is a PDF with the wrong name. Use the Word document that it was made from.`
    },
    rtf: {
      sv: `${path} är en RTF-fil med fel filnamn. Öppna den i Word och spara som .docx.`,
      en: `${path} is an RTF file with the wrong name. Open it in Word and save it as .docx.`
    },
    notZip: {
      sv: `${path} är inte ett Word-dokument. Öppna den i rätt program och spara som .docx.`,
      en: `${path} is not a Word document. Open it in its own program and save it as .docx.`
    },
    truncated: {
      sv: `Slutet av ${path} saknas. Kopiera eller hämta filen på nytt.`,
      en: `The end of ${path} is missing. Copy or download the file again.`
    },
    damaged: {
      sv: `${path} är skadad (${part}). ${saveAgain.sv}`,
      en: `${path} is damaged (${part}). ${saveAgain.en}`
    },
    bomb: {
      sv: `${path} är ovanligt stor när den packas upp (${part}). Dela dokumentet i flera.`,
      en: `${path} is unusually large when unpacked (${part}). Split the document.`
    },
    tooManyEntries: {
      sv: `${path} har fler än 5 000 delar. ${saveAgain.sv}`,
      en: `${path} has more than 5,000 parts. ${saveAgain.en}`
    },
    duplicateEntry: {
      sv: `${path} har två delar med samma namn (${part}). ${saveAgain.sv}`,
      en: `${path} has two parts with the same name (${part}). ${saveAgain.en}`
    },
    noDocument: {
      sv: `${path} saknar själva texten (word/document.xml). ${saveAgain.sv}`,
      en: `${path} lacks the text itself (word/document.xml). ${saveAgain.en}`
    },
    notWord: {
      sv: `${path} är inte ett Word-dokument. Spara texten som .docx i Word.`,
      en: `${path} is not a Word document. Save the text as .docx in Word.`
    },
    doctype: {
      sv: `${path} har en DTD i ${part}, och det är inte tillåtet. ${saveAgain.sv}`,
      en: `${path} has a DTD in ${part}, which is not allowed. ${saveAgain.en}`
    },
    tooDeep: {
      sv: `${path} har fler än 400 nivåer i ${part}. Förenkla tabeller som ligger i varandra.`,
      en: `${path} has more than 400 levels in ${part}. Simplify tables that lie in each other.`
    },
    malformed: {
      sv: `${path} har felaktig XML i ${part}. ${saveAgain.sv}`,
      en: `${path} has malformed XML in ${part}. ${saveAgain.en}`
    },
    encoding: {
      sv: `${path} har tecken som inte går att läsa i ${part}. ${saveAgain.sv}`,
      en: `${path} has characters that cannot be read in ${part}. ${saveAgain.en}`
    },
    tooManyComments: {
      sv: `${path} har redan så många kommentarer att Word inte tar emot fler. Ta bort några.`,
      en: `${path} has so many comments already that Word takes no more. Remove some.`
    }
  }
}
