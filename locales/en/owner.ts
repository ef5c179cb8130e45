export const owner = {
  'owner.nav.repairs': 'My devices',
  'owner.home.title': 'What happened to your device?',
  'owner.options.title': 'Ways to get it fixed',
  'owner.track.title': 'Your repair',
  'owner.my.title': 'My devices',
  'owner.signIn.title': 'Sign in',
  'owner.model.title': 'Repairs for this model',
} as const
