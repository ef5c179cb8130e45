import type { desk as en } from '../en/desk.ts'

export const desk: Record<keyof typeof en, string> = {
  'desk.nav.label': 'कार्य क्षेत्र',
  'desk.nav.today': 'आज',
  'desk.nav.board': 'बोर्ड',
  'desk.nav.visits': 'विज़िट',
  'desk.nav.parts': 'पुर्ज़े',
  'desk.nav.markets': 'बाज़ार',
  'desk.nav.insight': 'विश्लेषण',
  'desk.search': 'नंबर, IMEI, नाम या फ़ोन खोजें',
  'desk.inspector': 'विवरण',
  'desk.inspector.empty': 'विवरण यहाँ देखने के लिए कोई पंक्ति चुनें।',
  'desk.empty': 'अभी यहाँ किसी काम की ज़रूरत नहीं है।',
  'desk.keys.title': 'कीबोर्ड',
  'desk.keys.search': 'सब कुछ खोजें',
  'desk.keys.help': 'यह सहायता दिखाएँ',
  'desk.keys.move': 'अगली और पिछली पंक्ति',
  'desk.keys.open': 'पंक्ति खोलें',
  'desk.keys.new': 'डिवाइस जमा करें',
  'desk.keys.go': 'कार्य क्षेत्र पर जाएँ',
}
