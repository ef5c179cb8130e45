// Before the first paint, so that a chosen theme does not flash. Its twin is web/lib/theme.ts.
try {
  const theme = localStorage.getItem('fixpoint.theme')
  if (theme) document.documentElement.dataset.theme = theme
} catch {}
