import { common } from '#locales/zh/common'
import { owner } from '#locales/zh/owner'

export const messages = { ...common, ...owner }
