import { common } from '#locales/it/common'
import { owner } from '#locales/it/owner'

export const messages = { ...common, ...owner }
