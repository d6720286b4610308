import { nameLists, type NameLists } from './name-lists.ts'

export const en_GB: NameLists = nameLists({
  female: `Abigail, Alice, Amber, Amelia, Anya, Beatrice, Bethan, Bridget, Bronwen, Caitlin, Catherine, Charlotte, Chloe, Claire, Cordelia, Daisy,
    Eileen, Eleanor, Eliza, Ellie, Emily, Esme, Eve, Fiona, Flora, Florence, Freya, Georgina, Grace, Gwen, Hannah, Harriet, Hazel, Imogen,
    Iona, Isla, Jemima, Jessica, Joan, Kirsty, Lydia, Mabel, Maeve, Martha, Matilda, Maya, Nancy, Naomi, Niamh, Olivia, Phoebe, Poppy, Priya,
    Rhiannon, Rosie, Sian, Siobhan, Tamsin, Violet, Zara`,
  male: `Adam, Alasdair, Albert, Alfie, Alistair, Angus, Archie, Arthur, Barnaby, Ben, Callum, Cameron, Charlie, Conor, Daniel, Declan, Duncan, Dylan,
    Edmund, Edward, Elliot, Euan, Ewan, Felix, Fergus, Finlay, Frank, Freddie, Gareth, George, Gordon, Graham, Harry, Harvey, Henry, Hugh,
    Iain, Idris, Jack, James, Jamie, Jasper, Joe, Kieran, Leo, Lewis, Liam, Luke, Niall, Nigel, Oliver, Owen, Patrick, Ravi, Rhys, Rory,
    Rupert, Stanley, Toby, Wilfred`,
  family: `Abbott, Ainsworth, Archer, Ashworth, Atkinson, Bailey, Barker, Barlow, Bennett, Birch, Blackwood, Booth, Bradshaw, Bramley, Brennan, Burgess,
    Byrne, Cadwallader, Campbell, Carmichael, Chapman, Clarke, Cooper, Crawford, Cunningham, Dalton, Davies, Dawson, Dixon, Doherty, Douglas,
    Elliott, Ellis, Evans, Fairweather, Farrell, Fletcher, Forsyth, Fraser, Gallagher, Gibson, Graham, Griffiths, Hale, Hargreaves, Harrison,
    Hawthorne, Holloway, Hughes, Ingram, Jarvis, Jenkins, Kavanagh, Kennedy, Kershaw, Lancaster, Lloyd, MacDonald, Macleod, Marsh, McAllister,
    McKenzie, Mitchell, Morgan, Murray, Nicholls, O'Brien, O'Connor, Osborne, Owen, Patel, Pemberton, Powell, Pritchard, Quinn, Rees, Reid,
    Robertson, Rowntree, Sinclair, Stewart, Sutherland, Thackeray, Thornton, Underwood, Vaughan, Wallace, Whitaker, Winterbottom, Yates`,
})
