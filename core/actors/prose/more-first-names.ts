// Given names that are common somewhere in Europe, Africa or Asia; those that are ordinary words, surnames or
// places are left out.

/** Names of women, with blanks between. */
export const rarerFemale =
  'Adaeze Adele Agata Aida Alena Aliya Alma Alva Amalia Amelie Anais Angelika Angharad Anjali Annelise ' +
  'Annemarie Anouk Aoife Asma Aurora Aviva Azadeh Bea Bertha Bibiana Brit Brónagh Bronwyn Carina Carme Caterina ' +
  'Catriona Celeste Charlize Christa Ciara Consuelo Dalia Danuta Daphne Deepa Delia Derya Dilek Dolores ' +
  'Dominika Dorothee Edda Edeltraud Edie Efua Eirini Eithne Eleni Eleonora Eleonore Elfriede Elli Elspeth Emina ' +
  'Enid Erna Esra Ester Ethel Eudora Fadumo Faiza Fanny Fatoumata Felicia Felicity Fenna Filiz Flora Freya ' +
  'Friederike Gabrielle Gerlind Gesa Gesine Ghada Giuliana Grete Grit Gwendolyn Gwyneth Hadija Hala Hatice ' +
  'Hedda Hedwig Hella Henrike Herta Hertha Hildegard Hortense Huda Ilka Ilona Ilze Imogen Imogene Indira ' +
  'Iolanda Irmgard Isolde Jadwiga Jelena Jette Josie Jovana Jytte Karolina Kathi Katya Kayleigh Keira Kirsty ' +
  'Lakshmi Lata Leena Leni Lenka Lieselotte Lilian Liliana Liselotte Livia Ljiljana Louisa Luzia Lynda Lynn ' +
  'Lynne Madalena Mareike Marga Margarethe Margret Margrit Mariama Marija Marit Maud Mechthild Meike Melina ' +
  'Meta Milica Mina Mira Mirjam Moira Morag Muna Nadège Naima Nanette Nandini Nasra Neema Neha Nesrin Niamh ' +
  'Nisha Noreen Nuala Nuria Orla Ottoline Padma Paloma Parvin Pelin Peta Petronella Philippa Pilar Pooja Priti ' +
  'Priyanka Radhika Rania Reem Rhiannon Riina Roisin Roos Rosalind Rosamund Rosemarie Rosina Rowena Ruta Safiya ' +
  'Sahar Saida Sakura Salome Shabana Shanice Shreya Sian Siân Sigrun Sina Sinéad Sofie Solange Soraya Stine ' +
  'Sunita Sunniva Susanna Swantje Sybille Synnøve Tess Therese Thérèse Tilda Tove Traudl Trine Tülay Ulrika Una ' +
  'Urmila Ursel Vibeke Vilma Virginie Viviane Walburga Wangari Wencke Wilma Winifred Yetunde Ylenia Yoko Ysabel ' +
  'Yuki Zadie Zehra Zelda Zita Zsófia Zuleika Wilhelmine Annedore Heidrun Annkathrin Ann-Kathrin Anneke Maike ' +
  'Mareile Silja Signe Noor';
/** Names of men, with blanks between. */
export const rarerMale =
  'Abdi Abel Abraham Achmed Adil Aditya Adolf Adriano Aivars Akin Alban Alfons Algirdas Alhaji Alojz Amadou ' +
  'Amadeus Amin Anatole Andris Angelo Anselmo Antoine Anurag Archie Arda Aristide Armand Arun Ashok Asim Askar ' +
  'Athanasios Attila Aurel Auguste Aziz Baptiste Barnaby Basil Bela Bengt Benno Benoit Berthold Birger Bodo ' +
  'Boniface Boubacar Brendon Burak Burhan Cai Casimir Cecil Chaim Cheikh Christos Ciaran Cillian Cormac Cosimo ' +
  'Cristian Cyrus Dag Dan Danny Deepak Denzel Dermot Desmond Dhruv Diarmuid Dimitrios Dinesh Diogo Domenico ' +
  'Dragan Duarte Duncan Eamon Eamonn Eckhard Edvard Efraim Egbert Einar Ekkehard Eldar Eli Elmer Emir Emrys ' +
  'Endre Engelbert Enno Eoin Ephraim Erhan Errol Erwin Espen Eugenio Ezekiel Farouk Faruk Fergus Fidel Fikret ' +
  'Filip Firat Fraser Fredrik Fulvio Gabor Gábor Ganesh Geert Geoff Georges Georgi Gerrit Ghassan Gideon Giles ' +
  'Gino Giora Goran Gotthard Gregorio Grigori Guiseppe Gunnar Gunter Gurpreet Gyula Haakon Hakim Halil Hanno ' +
  'Hans-Joachim Hans-Georg Hans-Werner Haruki Hauke Helge Hermann-Josef Hinnerk Hinrich Humphrey Huw Hyun Iain ' +
  'Idwal Idriss Ilias Ioannis Isak Isidor Ismael Itzhak Iwan Jabari Jaap Jacobus Jadon Jamie Jan-Peter Jarl ' +
  'Jayden Jelto Jens-Uwe Jochem Johan Jorgen Jørgen Josip Jost Jovan Juraj Jussi Kamal Kamil Karim Karl-Heinz ' +
  'Kasper Kazimierz Kees Kenan Kgosi Kieran Killian Kiril Klemens Korbinian Kristian Kristof Kunal Kwesi Laszló ' +
  'Lachlan Lambert Lamin Leander Leszek Linus Lio Lorcan Lubomir Lucien Ludger Lyndon Mads Maik Malte Mamadou ' +
  'Manish Manoj Marten Marvyn Masoud Massimo Mats Mattias Maxim Meinhard Meinrad Mehdi Merlin Mesut Micah Mick ' +
  'Mihail Mikael Mikkel Mikko Milton Mirko Mirza Mitchell Mohan Mohsen Mordecai Moshe Moses Mungo Murdo Musa ' +
  'Nabil Nadim Naveen Nazir Nenad Niccolò Nicolai Nicolaus Nikhil Niklas Nikola Nikos Nilesh Nils-Holger ' +
  'Njoroge Obinna Odo Oisin Ole Olumide Omer Onno Orhan Ortwin Osvaldo Oumar Ove Owen Panos Patryk Pelle Percy ' +
  'Peregrine Petar Petros Petter Piers Pietro Pius Prashant Pranav Radek Radovan Raffaele Rafał Rahul Raimo ' +
  'Rajiv Raj Rami Rasmus Rauf Rémy Renato Reto Rhodri Roald Roderick Rohan Roméo Ronny Roy Ruairi Rudolph Rune ' +
  'Rutger Sadiq Salim Salvatore Sanjeev Sanjit Saverio Semih Sepp Serge Severin Shamus Shaun Shlomo Siddharth ' +
  'Sigurd Silas Silvio Siro Sören Søren Stanley Stavros Stewart Svante Sylvester Sébastien Tamás Tarek Tayfun ' +
  'Teddy Teodor Terje Theodoros Thore Tibor Tilo Timur Tjark Torbjörn Torkel Tomislav Traugott Ture Uli Ulf ' +
  'Umut Urs Vadim Valentín Vasily Veit Vernon Vidar Vikram Viljar Viliam Vijay Vinod Vladislav Wallace Wanjala ' +
  'Wendelin Wenzel Werther Wes Wessel Wieland Wilbur Willem Wilfred Winston Witold Wouter Yannis Yaroslav Yasin ' +
  'Yaw Yiannis Yitzhak Younes Yuval Zachariah Zafar Zeki Zeljko Zev Ziad Zoran Ömer Özgür Øyvind Ümit Štefan ' +
  'Samuli Hanns Ottokar Hansjörg Hans-Ulrich Karl-Josef Heinz-Peter Klaus-Peter Jan-Erik';
