import { useText } from '#lib/i18n.tsx'
import { chooseTheme, themes, useTheme } from '#lib/theme.ts'
import { languageNames, languages } from '#shared/messages'
import { Icon } from './Icon.tsx'
import { IconLanguage, IconMoon, IconSun } from './icons.ts'
import style from './Switches.module.css'

/** Each language in its own words, in its own script. */
export function LanguageSwitch() {
  const { t, language, languageChanging, setLanguage } = useText()
  return (
    <span className={style['switch']}>
      <Icon of={IconLanguage} />
      <select
        aria-label={t('language.label')}
        aria-busy={languageChanging || undefined}
        value={language}
        onChange={({ target }) => setLanguage(pick(languages, target.value))}
      >
        {languages.map((one) => (
          <option key={one} value={one} lang={one}>
            {languageNames[one]}
          </option>
        ))}
      </select>
    </span>
  )
}

/** An icon to look at, the browser's own menu to choose from. */
export function ThemeSwitch() {
  const { t } = useText()
  const { chosen, shown } = useTheme()
  const words = {
    system: t('theme.system'),
    light: t('theme.light'),
    dark: t('theme.dark'),
  } as const
  return (
    <span className={`${style['switch']} ${style['small']}`} title={t('theme.label')}>
      <Icon of={shown === 'dark' ? IconMoon : IconSun} />
      <select
        aria-label={t('theme.label')}
        value={chosen}
        onChange={({ target }) => chooseTheme(pick(themes, target.value))}
      >
        {themes.map((theme) => (
          <option key={theme} value={theme}>
            {words[theme]}
          </option>
        ))}
      </select>
    </span>
  )
}

function pick<T extends string>(from: readonly T[], value: string): T {
  const found = from.find((one) => one === value)
  if (found === undefined) throw new RangeError(value)
  return found
}
