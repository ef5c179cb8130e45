import { common } from '#locales/en/common'
import { cover } from '#locales/en/cover'
import { desk } from '#locales/en/desk'
import { refusals } from '#locales/en/refusals'
import { paperPages } from '#locales/en/papers'
import { paperPages } from '#locales/en/papers'
import { repairs } from '#locales/en/repairs'
import { terms } from '#locales/en/terms'

<<<<<<< HEAD
export const messages = { ...common, ...refusals, ...repairs, ...terms,
  ...paperPages, ...desk, ...cover }
=======
export const messages = { ...common, ...refusals, ...repairs, ...terms, ...paperPages, ...desk }
>>>>>>> b6fc106 (Issue the European repair form, the Indian invoice, the Chinese record and the notice as papers)
