// Given names that say a run of capitals is a person, and which pronoun may stand for it.

export type Gender = 'f' | 'm';

const female =
  'Ada Agnes Aisha Alexandra Alice Alina Alison Amanda Amelia Amina Amy Ana Andrea Angela Anika Anita Anja Ann Anna Annalena ' +
  'Anne Annegret Annette Antje Astrid Barbara Beatrice Beate Bettina Birgit Brigitte Camilla Carla Carmen Carol Caroline ' +
  'Catherine Charlotte Christiane Christina Christine Claire Clara Claudia Condoleezza Cornelia Dagmar Daniela Deborah Diana ' +
  'Donna Doris Dorothea Edith Elena Elisabeth Elizabeth Elke Ella Ellen Emilia Emily Emma Erika Esther Eva Fatima Fiona ' +
  'Franziska Frauke Gabriele Gerda Gisela Giorgia Grace Greta Gudrun Hanna Hannah Hannelore Heather Heike Helen Helena Helga ' +
  'Hilary Hillary Ida Ilse Ines Inga Ingrid Irene Iris Irina Isabel Isabella Jana Jane Janet Janine Jasmin Jennifer Jessica ' +
  'Jill Joan Johanna Jona Josephine Judith Julia Julie Juliane Jutta Kaja Kamala Karen Karin Karla Katarina Kate Katharina ' +
  'Katherine Kathrin Katja Katrin Kerstin Kirsten Klara Lara Laura Lea Lena Leonie Leila Lina Linda Lisa Liz Louise Lucia Lucy ' +
  'Luisa Madeleine Magdalena Maia Maja Manuela Mara Margaret Margarete Maria Marie Marina Marine Marion Marlene Marta Martha ' +
  'Martina Mary Meera Melanie Melissa Mia Michaela Michelle Miriam Mona Monika Nadia Nadine Nancy Natalia Natalie Nela Nicola ' +
  'Nicole Nina Nora Olena Olga Olivia Patricia Paula Petra Pia Rachel Ramona Rebecca Regina Renate Ricarda Rita Rosa Rosemary ' +
  'Ruth Sabine Sahra Sandra Sanna Sara Sarah Saskia Sigrid Silke Silvia Simone Sofia Sonja Sophia Sophie Stefanie Stephanie ' +
  'Susan Susanne Svenja Svetlana Tanja Tatjana Teresa Theresa Thea Tina Ulrike Ursula Uta Ute Valentina Vanessa Vera Verena ' +
  'Victoria Viola Virginia Vivian Wendy Yasmin Yvonne Zoe';
const male =
  'Aaron Abdul Achim Adam Adrian Ahmed Alan Albert Alejandro Aleksandr Alexander Alexei Alfred Ali Andreas Andrei Andrew Andrzej ' +
  'Anthony Antonio Antony António Armin Arne Arnold Arthur August Axel Barack Ben Benjamin Bernd Bernhard Bill Björn Bob Boris ' +
  'Brian Bruno Carl Carlos Carsten Charles Chris Christian Christoph Clemens Daniel David Dennis Detlef Dieter Dietmar Dirk ' +
  'Dmitri Dmitry Dominik Donald Douglas Eckart Eduard Edward Elon Emil Emmanuel Eric Erich Erik Ernst Felix Ferdinand Florian ' +
  'Francis Francisco Frank Franz Fred Friedrich Fritz Gareth Gary George Georg Gerald Gerhard Gordon Graham Gregor Gregory ' +
  'Guido Günter Günther Hans Harald Harry Hassan Heiko Heiner Heinrich Heinz Helmut Henning Henry Herbert Hermann Holger Horst ' +
  'Howard Hubert Hubertus Hugo Ian Ibrahim Idris Igor Ingo Ivan Jack Jacob Jake James Jan Janez Jason Javier Jean Jeff Jens ' +
  'Jeremy Jerome Jim Jimmy Joachim Jochen Joe Joel Johann Johannes John Jon Jonas Jonathan Jörg José Josef Joseph Joschka Juan ' +
  'Jürgen Justin Kai Karl Karsten Keir Keith Ken Kenneth Kevin Klaus Konrad Konstantin Kurt Lars Larry Laurent Leo Leon Leonid ' +
  'Lloyd Lothar Louis Ludwig Luis Lukas Lutz Luke Magnus Manfred Marc Marcel Marco Marcus Mario Mark Marko Markus Martin ' +
  'Matthew Matthias Max Maximilian Michael Michel Mike Mikhail Mohammed Moritz Muhammad Narendra Nathan Neil Nicholas Nick ' +
  'Nicolas Niels Nigel Nikolaus Nils Norbert Olaf Oleg Oliver Omar Oskar Otto Pablo Pascal Patrick Paul Pavel Pedro Peer Peter ' +
  'Petr Philip Philipp Phillip Pierre Piotr Rainer Ralf Ralph Raymond Reinhard Reiner René Ricardo Richard Rishi Rob Robert ' +
  'Robin Roger Roland Rolf Roman Ron Ronald Rudolf Rüdiger Samuel Sascha Scott Sean Sebastian Sergei Sergey Siegfried Siegmar ' +
  'Sigmar Simon Stefan Stephan Stephen Steve Steven Sven Theo Theodor Thierry Thilo Thomas Thorsten Tim Timothy Tobias Todd Tom ' +
  'Tomas Tony Torsten Udo Ulrich Uwe Valeri Victor Viktor Vincent Vitali Vladimir Volker Volodymyr Walter Wang Warren Werner ' +
  'Wilhelm Will William Winfried Wladimir Wolf Wolfgang Wolodymyr Xi Yusuf';

const genders = new Map<string, Gender>([
  ...female.split(' ').map((name) => [name.toLowerCase(), 'f'] as const),
  ...male.split(' ').map((name) => [name.toLowerCase(), 'm'] as const),
]);

/** The gender a given name is mostly borne by; undefined when the name is not known. `Hans-Peter` counts as `Hans`. */
export function genderOfFirstName(name: string): Gender | undefined {
  const lower = name.toLowerCase();
  return genders.get(lower) ?? genders.get(lower.split('-')[0] ?? '');
}
