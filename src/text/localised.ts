/** The languages that the interface speaks. */
export type InterfaceLanguage = 'sv' | 'en'

/** A text shown to a person, in every language of the interface. */
export type Localised = Readonly<Record<InterfaceLanguage, string>>
