import { common } from '#locales/it/common'
import { cover } from '#locales/it/cover'
import { desk } from '#locales/it/desk'
import { paperPages } from '#locales/it/papers'
import { refusals } from '#locales/it/refusals'
import { plans } from '#locales/it/plans'
import { repairs } from '#locales/it/repairs'
import { terms } from '#locales/it/terms'
import { visits } from '#locales/it/visits'

export const messages = {
  ...common,
  ...refusals,
  ...plans,
  ...repairs,
  ...terms,
  ...paperPages,
  ...desk,
  ...cover,
  ...visits,
}
