// The words of French that the rules need, in small letters. Each list is one string of words.

/** What the rules for names and quotes have to know of French, by what it is for. */
export const french = {
  commonest: 'le la les de des du et est que qui dans pour pas une sur au par il elle avec',
  /** Words that begin sentences and are no part of a name. */
  functionWords:
    'le la les un une des du de au aux l d j m t s n c qu et ou mais donc or ni car que qui quoi dont où ce cet cette ces celui celle ceux ' +
    'celles mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs je tu il elle on nous vous ils elles lui eux se en y ne pas plus ' +
    'moins très trop si oui non comme quand lorsque puisque parce pour par avec sans sous sur dans entre vers chez contre depuis pendant ' +
    'avant après dès jusque selon malgré parmi hors outre envers à alors ainsi aussi autant bien bientôt cependant certes déjà demain encore ' +
    'enfin ensuite hier ici jamais là maintenant même néanmoins parfois pourtant puis quant souvent surtout tandis tard tôt toujours tout ' +
    'toute tous toutes chaque aucun aucune autre autres certain certains certaines plusieurs quelque quelques quel quelle quels quelles rien ' +
    'deux trois quatre cinq six sept huit neuf dix vingt cent mille premier première second seconde dernier dernière publié mis mise lire ' +
    'interrogé interrogée devant derrière autour voilà voici merci bonjour face faute grâce reste tel telle être avoir faire',
  months:
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche',
  /** Stems of verbs in -er; other forms stand whole. */
  strong:
    'affirm assur déclar expliqu ajout lanc rétorqu répliqu martel estim rappel précis soulign insist regrett dénonc critiqu confi plaid raill ironis résum assén argument alert observ not ',
  weak: 'jug demand raconte racont soupir évoqu appel qualifi dénomm nomm accus pens murmur cri plaisant lâch gliss tranch tonn promet regrette avertit emport indign inquièt agac étonn amus félicit balay concéd tempèr nuanc souffl chuchot répèt témoign détaill exclam interrog',
  strongForms:
    'dit disent disait disaient dire dirait répond répondu répondait écrit écrivait prévient prévenu promet promis soutient soutenu reconnaît reconnu admet admis poursuit poursuivi conclut conclu redit avertit averti prétend prétendu souvient réjouit plaint plaignait',
  weakForms: 'parle parlé parlait fait reprend repris sourit souri enchaîne enchaîné',
  addresses: { m: 'monsieur messieurs maître', f: 'mme mlle madame mademoiselle mesdames' },
  offices:
    'président présidente ministre premier maire mairesse député députée sénateur sénatrice directeur directrice secrétaire porte-parole ' +
    'conseiller conseillère préfet préfète juge procureur procureure avocat avocate ambassadeur ambassadrice commissaire chercheur chercheuse ' +
    'historien historienne économiste sociologue politologue professeur professeure délégué déléguée responsable patron patronne chef cheffe ' +
    'dirigeant dirigeante fondateur fondatrice général colonel capitaine évêque écrivain écrivaine journaliste élu élue adjoint adjointe chancelier chancelière roi reine',
  feminine:
    'présidente mairesse députée sénatrice directrice conseillère préfète procureure avocate ambassadrice chercheuse historienne professeure déléguée patronne cheffe dirigeante fondatrice écrivaine élue adjointe chancelière reine',
  /** Words that say that a name is an organisation’s. */
  organisations:
    'ministère rassemblement assemblée sénat conseil commission fédération confédération syndicat parti association société compagnie banque groupe agence ' +
    'mairie préfecture cour tribunal université institut école hôpital ligue collectif mouvement front chambre comité autorité observatoire ' +
    'office centre fondation courrier monde figaro libération parisien dépêche télégramme gazette journal élysée matignon quai',
  places: 'rue avenue place île ville port baie vallée mont lac',
  people:
    'docker dockers salarié salariée salariés habitant habitante habitants riverain riveraine riverains voisin voisine père mère frère sœur fils fille ' +
    'mari femme homme oncle tante ami amie amis collègue collègues témoin témoins expert experte experts proche proches militant militante militants ' +
    'agriculteur agricultrice agriculteurs pêcheur pêcheurs ouvrier ouvrière ouvriers médecin médecins enseignant enseignante étudiant étudiante ' +
    'commerçant commerçante retraité retraitée gréviste grévistes diplomate diplomates source sources opposant opposante spécialiste entourage entourages',
  bodies:
    'gouvernement ministère commission conseil comité cour société compagnie groupe agence organisation association syndicat parti police préfecture mairie capitainerie direction entreprise opposition parquet hôpital université institut presse',
  papers:
    'rapport communiqué lettre étude document note article tribune déclaration arrêt courrier message sondage',
} as const;
