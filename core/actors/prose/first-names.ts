// Given names that say a run of capitals is a person, and which pronoun may stand for it.

import { rarerFemale, rarerMale } from './more-first-names.ts';

/** Whether `she` (f) or `he` (m) may stand for a person, as a given name or a title says. */
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

/** Further names, which are common somewhere; those that are ordinary words, surnames or places are left out. */
const moreFemale =
  'Abigail Adriana Agnieszka Aileen Ailsa Aino Akosua Alejandra Alessandra Alexa Alicja Amaka Amal Amara Amélie Anastasia ' +
  'Anastasiya Angelina Angelique Anke Annabel Anneliese Annika Antonia Ariana Astrid Audrey Ayesha Ayla Aylin Ayşe Beata ' +
  'Becky Bernadette Bernice Beth Bethany Betty Beverly Bianca Blanca Bonnie Brenda Bridget Britta Candice Carla Carmela ' +
  'Carolina Carolyn Cassandra Cecilia Celia Chantal Charlene Chelsea Cheryl Chiamaka Chiara Chloe Chloé Christel Cindy ' +
  'Claire Clarissa Claudine Colette Colleen Corinna Corinne Cynthia Céline Dana Danielle Daria Darlene Debbie Deirdre ' +
  'Delphine Denise Desirée Dina Dora Doreen Dorothy Ebru Eileen Ekaterina Elaine Eleanor Elif Elin Elina Elisa Elise ' +
  'Eliza Elsa Emilie Emine Erica Erin Esmeralda Estelle Eugenia Evelyn Ewa Farah Fatma Fatou Felicitas Fernanda Frances ' +
  'Francesca Françoise Frida Frieda Gabriela Gabriella Gail Galina Gemma Geneviève Georgina Geraldine Gerlinde Gertrud ' +
  'Gillian Gina Gisele Giulia Gretchen Gwen Halina Hanan Hannelore Harriet Heidi Henriette Hermine Hilda Hilde Hélène ' +
  'Hülya Iman Imke Inga Ingeborg Inès Ioana Isabelle Isla Ivana Jacqueline Jamila Janice Jasmine Jeanette Jeanne Jenna ' +
  'Jenny Jessie Joanna Joanne Jocelyn Johanne Jolanta Josefine Joyce Juana Juanita Julia Juliana Juliet Justine Karina ' +
  'Karoline Kateryna Kathleen Kathryn Kathy Katie Kayla Keiko Kendra Khadija Kimberly Kinga Krista Kristen Kristin ' +
  'Kristina Latifa Layla Leah Leonora Leticia Leyla Lidia Liesel Lillian Lily Lisbeth Lizzie Lois Lola Lorena Lorraine ' +
  'Lotte Lucie Lucille Lucinda Luise Lydia Mabel Maddie Magda Maggie Malala Malgorzata Mandy Manon Marcela Margarita ' +
  'Margit Margot Mariam Mariana Marianne Maribel Mariella Marietta Marilyn Marisa Marissa Marjorie Marlies Maryam ' +
  'Mathilde Maureen Maya Małgorzata Megan Meredith Merve Mildred Milena Millicent Mireille Molly Monica Monique Muriel ' +
  'Myriam Nadja Naomi Nasrin Nataliya Natasha Nele Ngozi Nicoletta Nikki Noemi Nomvula Octavia Odile Oksana Ottilie ' +
  'Pamela Pascale Patty Pauline Phoebe Phyllis Polly Priscilla Priya Rachael Rahel Ramona Raquel Rebekka Regine Renata ' +
  'Renée Rhonda Roberta Rocío Rosalie Rosanna Roswitha Roxana Sabina Sadie Sally Salma Samantha Samira Saoirse Selma ' +
  'Sharon Sheila Shelley Sherry Shirley Sibylle Sieglinde Simona Sinead Siobhan Solveig Sonia Suzanne Swetlana Sylvia ' +
  'Tabea Tamara Tania Tatiana Tatyana Tessa Thandi Theresia Tiffany Traute Trudy Ulla Uschi Valerie Valérie Verónica ' +
  'Viktoria Vivienne Waltraud Wanda Wanjiru Wiebke Wilhelmina Xenia Yael Yasemin Ylva Yolanda Yulia Zahra Zainab Zara ' +
  'Zeynep Zofia Zuzanna';
const moreMale =
  'Abdullah Achille Ahmet Aidan Ajay Akira Alain Alan Alasdair Albrecht Alec Alejo Alessandro Alessio Alex Alfonso ' +
  'Alfredo Alistair Alois Alvin Amir Amit Amos Anatol Anatoly Anders Andre Andrey Andrzej André Angus Anil Anselm Anton ' +
  'Arjun Armando Arnaud Arne Artur Arturo Asif Aurelio Babatunde Barry Bart Bartosz Bastian Benedict Benedikt Benjamín ' +
  'Benoît Bernard Bernardo Bert Bertram Björn Bogdan Brad Bradley Brandon Brendan Brent Brett Bruce Bryan Burkhard Caleb ' +
  'Calvin Carl-Heinz Carlo Cesar Chidi Chinedu Christopher Claude Claudio Clifford Clive Colin Conor Conrad Corey ' +
  'Cornelius Craig Curtis Cyril César Damian Damien Daniel Danilo Dariusz Darren Daryl Dave Davide Declan Denis Dennis ' +
  'Derek Didier Diego Dietrich Dimitri Dirk Dominic Donovan Doug Duane Dustin Dylan Eberhard Eddie Edgar Edmund Eduardo ' +
  'Edwin Egon Elias Elijah Elliot Elmar Emanuel Emeka Emilio Emmanuel Emre Enrico Enrique Ernest Ernesto Esteban Ethan ' +
  'Eugen Eugene Evan Ewald Fabian Fabio Fabrice Faisal Farid Federico Felipe Fernando Finn Floyd Frank-Walter François ' +
  'Frederick Frederik Frédéric Gabriel Gary Gaston Gavin Geoffrey Gerard Gerd Gianni Gilbert Giorgio Giovanni Giuseppe ' +
  'Glenn Gonzalo Gottfried Greg Grigory Guillaume Guillermo Gustav Gustavo Gérard Günther Habib Haider Hakan Hamid Hamish ' +
  'Hamza Hannes Hans-Dieter Hans-Jürgen Hans-Peter Hartmut Harvey Hasan Hector Hendrik Henri Henrik Hiroshi Horace Horst- ' +
  'Dieter Hussein Héctor Ignacio Igor Ilya Imran Isaac Ismail István Ivo Iván Jacek Jacques Jaime Jakob Jamal Janusz ' +
  'Jared Jarosław Jasper Jean-Claude Jean-Luc Jean-Paul Jeffrey Jerry Jerzy Jesse Jett Jiří Joaquín Joel Jorge Joshua ' +
  'Julian Julien Julio Julius Juri Kaspar Kemal Kenji Kerry Khaled Khalid Kirk Klaus-Dieter Knut Kofi Krzysztof Kwabena ' +
  'Kwame Kyle Lasse Laszlo Lawrence Leif Lennart Leonard Leonardo Leopold Leroy Levi Liam Lionel Lorenzo Luc Luca Lucas ' +
  'Luciano Luigi Lukasz László Maciej Mahmoud Malcolm Manuel Marcel Marcin Marek Marius Marlon Marvin Mateo Mateusz ' +
  'Mathias Mathieu Matt Maurice Mauricio Maurizio Mauro Mehmet Melvin Menno Michał Miguel Mihai Milo Miloš Miroslav Mitch ' +
  'Mohamed Mohammad Mordechai Morten Murat Mustafa Nasser Nathaniel Ned Nestor Niall Nicolás Nikita Nikolai Nikolay Noah ' +
  'Norman Olav Oleksandr Oleksiy Olivier Olu Osama Oscar Osman Oswald Otis Ottmar Paolo Pascual Patrice Patrik Paulo ' +
  'Pawel Paweł Pekka Pete Phil Philippe Prakash Quentin Rafael Raimund Rajesh Ralf-Dieter Ramesh Ramón Randall Randy ' +
  'Raoul Rashid Ravi Raúl Reggie Reginald Reinhold Rhys Riccardo Rick Ricky Robbie Roberto Rodney Rodrigo Roger Rory ' +
  'Ruben Rubén Rudi Rufus Rupert Russell Ryan Rémi Sahin Sam Samir Samson Samuel Sandro Sanjay Saul Sebastián Selim ' +
  'Sergio Serhiy Seth Shane Shawn Simeon Sipho Slobodan Stanislav Stanisław Steffen Stellan Stuart Stéphane Sunil Suresh ' +
  'Svein Tadeusz Takeshi Tariq Ted Terence Terry Thabo Theodore Thibault Thulani Tilman Timo Timon Tino Tobias Toby Todor ' +
  'Tomas Tomasz Tommaso Tomáš Toni Torben Travis Trevor Tristan Tunde Tyler Umar Umberto Vaclav Valentin Viacheslav ' +
  'Vicente Vince Vincenzo Vinzenz Virgil Vito Vivek Vusi Václav Waldemar Wayne Wilfried Willi Willy Wojciech Xaver Xavier ' +
  'Yannick Yasser Yevgeny Yuri Yves Zachary Zbigniew Zoltán Étienne Łukasz';

const genders = new Map<string, Gender>([
  ...rarerMale.split(' ').map((name) => [name.toLowerCase(), 'm'] as const),
  ...rarerFemale.split(' ').map((name) => [name.toLowerCase(), 'f'] as const),
  ...moreMale.split(' ').map((name) => [name.toLowerCase(), 'm'] as const),
  ...moreFemale.split(' ').map((name) => [name.toLowerCase(), 'f'] as const),
  ...male.split(' ').map((name) => [name.toLowerCase(), 'm'] as const),
  ...female.split(' ').map((name) => [name.toLowerCase(), 'f'] as const),
]);

/** The gender a given name is mostly borne by; undefined when the name is not known. `Hans-Peter` counts as `Hans`. */
export function genderOfFirstName(name: string): Gender | undefined {
  const lower = name.toLowerCase();
  return genders.get(lower) ?? genders.get(lower.split('-')[0] ?? '');
}
