export const demo = {
  'demo.lead':
    'Demoläget visar hur inflytt fungerar med påhittade uppgifter. Inget av det du ser har hänt, och inget får citeras eller spridas som verkligt.',
  'demo.removedTitle': 'Det här försvinner',
  'demo.removed.households':
    'Alla påhittade hushåll, intressenter och projekt, och det du själv har registrerat medan demoläget var på.',
  'demo.removed.aggregate':
    'Det påhittade samlade resultatet på 444 hushåll och allt som kommunerna har svarat på i demoläget.',
  'demo.removed.accounts': 'Alla demokonton, även ditt eget.',
  'demo.keptTitle': 'Det här finns kvar',
  'demo.kept.facts':
    'De verkliga uppgifterna: kommunerna, projekten En attraktiv region och Ta steget, de 444 hushållen som ett samlat resultat, avtalet för 2025 och överskjutande medel.',
  'demo.kept.empty':
    'Inget hushåll är då registrerat, så kommunernas siffror visas som .. tills kommunerna börjar registrera.',
  'demo.actionTitle': 'Töm och börja på riktigt',
  'demo.cannotUndo': 'Det går inte att ångra.',
  'demo.tick': 'Jag förstår att alla demouppgifter och demokonton tas bort för alltid',
  'demo.tickMissing': 'Kryssa i rutan om du vill tömma.',
  'demo.do': 'Töm och börja på riktigt',
  'demo.onlyAdmin': 'En administratör kan tömma demouppgifterna',
  'demo.onlyAdminIn':
    'Du är inloggad med ett konto som inte kan göra det. Logga ut och logga in som administratör.',
  'demo.onlyAdminOut': 'Logga in som administratör. Demokontona skrevs ut där servern startades.',
  'demo.operator': 'Den som sköter servern kan också göra det från kommandoraden:',
  'demo.operatorCommand': 'pnpm inflytt demo remove',
  'demo.off': 'Demoläget är inte på',
  'demo.offText': 'Alla uppgifter här är verkliga. Det finns inget att tömma.',
  'demo.done': 'Demouppgifterna är borttagna',
  'demo.doneText':
    'Nu visas bara verkliga uppgifter. Demokontona är borta, så du är utloggad. Nya konton skapas på servern, ett för varje person:',
  'demo.userCommand':
    'pnpm inflytt user add --email namn@kommunen.example --role officer --municipality 2305',
  'demo.userRoles':
    'Rollen är officer för en näringslivsutvecklare, coordinator för processledaren, partner för en part eller förtroendevald och admin för en administratör. Kommandot visar lösenordet en enda gång.',
  'demo.signIn': 'Logga in med ett nytt konto',
  'demo.failed': 'Det gick inte att tömma. {reason}',
} as const
