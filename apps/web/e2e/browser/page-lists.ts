/** Every page by who has it among theirs. Addresses that are asked for wrongly stand beside the right ones. */
export const PUBLIC_PAGES = [
  '/',
  '/kommuner',
  '/kommuner/2305',
  '/kommuner/2305?ar=2024-2026',
  '/kommuner/9999',
  '/metod',
  '/rapporter',
  '/rapporter/2025',
  '/logga-in',
  '/logga-in?fel=konto',
  '/inbjudan',
  '/tillganglighet',
  '/integritet',
  '/oppna-data',
  '/information',
  '/svara',
  '/mottagandet',
  '/jamfor',
  '/inflyttade',
  '/inflyttade?fraga=finns-inte',
  '/kvarboende',
  '/kompetensbehov',
  '/hinder',
  '/ekonomi',
  '/aktiviteter',
  '/statistik',
  '/statistik?matt=overskott',
  '/finns-inte',
]

export const OFFICER_PAGES = [
  '/registrera',
  '/hushall',
  '/hushall?status=makulerad',
  '/rapportera',
  '/behov',
  '/intressenter',
  '/uppfoljning',
  '/aktiviteter',
  '/dubbletter',
  '/importera',
  '/konto',
]

export const COORDINATOR_PAGES = [
  '/admin/mal',
  '/admin/ekonomi',
  '/admin/parter',
  '/admin/anteckningar',
  '/uppfoljning',
  '/dubbletter',
  '/importera',
]

export const ADMIN_PAGES = [
  '/admin/demo',
  '/admin/anvandare',
  '/admin/logg',
  '/admin/gallring',
  '/admin/jobb',
  '/admin/installningar',
]
