const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean))

/** bokmål: words on -s that look passive but act or stand for themselves: deponents, reciprocals, adverbs, nouns. */
export const NB_NOT_S_PASSIVE = words(`
finnes fantes synes syntes trives trivdes lykkes lyktes mislykkes mislyktes møtes møttes minnes mintes skilles skiltes undres
undredes omgås ferdes ferdedes færdes lenges lengtes kappes eldes skjemmes enes brytes slåss tykkes vites dages vantes
skyldes mangles behøves høres kjennes føles følges samles tårnes hendes nappes kysses klemmes snakkes svettes
fremdeles aldeles således særdeles felles ellers nærmes annerledes innendørs utendørs forgjeves jordes tilfelles
alles andres ens hvis dens deres hennes noens ingens enkeltes flestes samtliges begges manges
ansattes innsattes pårørendes etterlattes dømtes domfeltes siktedes tiltaltes berørtes voksnes unges eldres løslattes frivilliges
fornærmedes mistenktes avdødes nærmestes tillitsvalgtes utsattes interessertes reisendes studerendes søkendes
lederes brukeres borgeres fangers kvinnes gruppes norges sverges danmarks europas johannes hermes mercedes kirkenes enes sandnes
moldes haldes voldes bodøes nesodden nes vestnes kragerøes etnes bremnes andenes vestrenes steinnes hønes rødes times
innenfores dagenes årenes ukenes månedenes folkes målenes stedenes
`)

/** bokmål: short passives that do not end in -es. */
export const NB_SHORT_S_PASSIVE = words(`
gis tas fås ses bes nås slås inntas antas mottas vedtas foretas overtas opptas unntas fratas ivaretas utgis avgis oppgis angis
tilgis overses anses tilses påses anslås foreslås fastslås oppnås begås inngås unngås gjennomgås forstås misforstås
tilbys innbys forbys utbys bys påbys tilsies sies bistås forestås utstås hensyntas gjentas godtas deltas
`)

/** bokmål and nynorsk: after «bli» these are adjectives, nouns or adverbs, not participles. */
export const NOT_PARTICIPLE = words(`
kvart sjeldan god godt nytt stort kaldt lett kort svart fort kjent enkelt hardt rett sett lagt-til stilt blitt litt mitt ditt sitt vårt alt annet
noe mat rart flott fritt friskt sunt trygt vondt verdt best mest først sist neste selvsagt dessverre lovt hvitt rødt blått
grønt gratis tett bratt matt møtt natt satt fast slutt gått vært hatt fått kommet gått skjedd hendt nødt tørt vått
galt helt delt-a tomt ledet opptatt trett mett glatt rundt langt kjapt mykt høyt lavt varmt rolig tydelig eldst yngst ferdigst
direkte resultat budsjett tiltak møtet arbeidet året livet tilbudet besøket huset målet stedet antallet fengslet fengselet
verket livet landet fellesskapet regnet klart interessert engasjert motivert fokusert sulten født død god dyr sterkt svakt
korrekt perfekt konkret effekt prosjekt lengst verst størst minst flest forkjølet
`)

/** Strong participles in bokmål that the endings below miss. */
export const NB_STRONG_PARTICIPLES = words(`
avvist vist bevist henvist anvist utvist framvist fremvist tatt gitt lagt gjort sagt skrevet funnet holdt bedt bundet trukket drevet tvunget valgt solgt brakt spurt bestemt løslatt
innsatt fengslet overlatt forlatt utelatt vedtatt mottatt inntatt overtatt foretatt utgitt oppgitt avgitt sluppet stjålet
slått skutt kuttet brutt avbrutt grepet pågrepet angrepet avsatt fastsatt igangsatt iverksatt ansatt erstattet utsatt
satt-inn lest hørt kjørt ført innført utført gjennomført fulgt dømt sendt oversendt hentet sendt strøket løst stengt
`)

/** nynorsk: superlatives and others on -ast that are no passives. */
export const NN_NOT_ST_PASSIVE = words(`
finnast trivast synast møtast lukkast minnast undrast kjennast høyrast slåst semjast skiljast lengtast eldast ferdast kappast
oftast snarast raskast lettast seinast tidlegast best mest fast kast last hast gjest rast mast vanlegast sterkast nærast
enklast tryggast lengst
`)

/** English irregular participles. */
export const EN_IRREGULAR = words(`
taken given made done written sent held kept brought found told said sold seen shown known put set paid left lost met read
built bought caught chosen drawn driven eaten forbidden forgotten frozen heard hidden hurt laid led led let shot shut spent
stolen taught thrown understood won withdrawn begun broken spoken sought borne bound cut dealt fed fought
`)

/** English: after «be» these are adjectives more than passives. */
export const EN_NOT_PASSIVE = words(`
concerned interested tired supposed used need married worried pleased allowed-to scared ashamed bored excited experienced
limited detailed advanced complicated red bed hundred indeed kindred sacred wicked naked ragged embarrassed surprised satisfied
retired delighted determined prepared committed dedicated qualified skilled related based located situated
`)
