import { common } from '#locales/en/common'
import { owner } from '#locales/en/owner'

export const messages = { ...common, ...owner }
